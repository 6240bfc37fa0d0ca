import type { ReactElement } from 'react';
import type { HeldPoint } from '../../../shared/domain/measure.ts';
import type { MeasuresPage } from '../../../shared/views/shape/measures-page.ts';
import { decimalText } from '../../../shared/words/count.ts';
import { place } from '../../app/address.ts';
import type { Action } from '../../parts/action.tsx';
import { ActionLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { measures as words } from '../../strings/en/measures.ts';
import { fullText, numberText } from '../../strings/en/time.ts';

export type Measured = MeasuresPage['measures'][number];
type Props = { readonly measure: Measured; readonly rollout: string; readonly add: Action | undefined };

function factsOf({ kind, unit, readings, first, last }: Measured) {
  return [
    { label: words.kind, value: words.kinds[kind] },
    { label: words.unit, value: unit },
    { label: words.readings, value: numberText(readings) },
    ...(first === null ? [] : [{ label: words.first, value: fullText(first) }]),
    ...(last === null ? [] : [{ label: words.last, value: fullText(last) }]),
  ];
}

type WaveOf = Measured['waves'][number];

function waveColumns(rollout: string): readonly Column<WaveOf>[] {
  return [
    {
      id: 'wave',
      head: words.wave,
      rowHead: true,
      cell: (wave) => (
        <Anchor href={place.wave(rollout, wave.id)} className="wb-plain-link">
          {wave.title}
        </Anchor>
      ),
    },
    {
      id: 'readings',
      head: words.readings,
      numeric: true,
      width: 110,
      cell: (wave) => numberText(wave.readings),
    },
    {
      id: 'sum',
      head: words.sum,
      numeric: true,
      width: 190,
      cell: ({ sum }) => (sum === null ? '' : words.sumOf(decimalText(sum.value), decimalText(sum.of))),
    },
  ];
}

type Reading = HeldPoint & { readonly index: number; readonly title: string };

function readingColumns({ kind }: Measured): readonly Column<Reading>[] {
  const of: readonly Column<Reading>[] =
    kind === 'value'
      ? []
      : [
          {
            id: 'of',
            head: words.of[kind],
            numeric: true,
            width: 130,
            cell: (point) => decimalText(point.of ?? ''),
            sortBy: (point) => Number(point.of ?? 0),
          },
        ];
  return [
    {
      id: 'at',
      head: words.at,
      rowHead: true,
      cell: (point) => fullText(point.at),
      sortBy: (point) => point.at.ms,
    },
    { id: 'wave', head: words.wave, cell: (point) => point.title, sortBy: (point) => point.title },
    {
      id: 'value',
      head: words.value[kind],
      numeric: true,
      width: 130,
      cell: (point) => decimalText(point.value),
      sortBy: (point) => Number(point.value),
    },
    ...of,
  ];
}

/** One measure: how many readings, from when to when, by wave, and the newest ones. */
export function MeasurePanel({ measure, rollout, add }: Props): ReactElement {
  const titleOf = new Map(measure.waves.map((wave) => [wave.id, wave.title]));
  const newest = measure.newest.map((point, index) => ({
    ...point,
    index,
    title: titleOf.get(point.wave) ?? '',
  }));
  return (
    <Panel
      title={measure.name}
      note={`${words.kinds[measure.kind]}, ${measure.unit}`}
      aside={add === undefined ? undefined : <ActionLink action={add} />}
    >
      <div className="wb-panel-pad">
        {measure.readings === 0 ? (
          <EmptyState title={words.noReadings} heading={false}>
            {words.noReadingsText}
          </EmptyState>
        ) : (
          <Facts facts={factsOf(measure)} columns={2} />
        )}
      </div>
      {measure.waves.length === 0 ? null : (
        <SimpleTable
          label={`${measure.name}: ${words.waves}`}
          rows={measure.waves}
          rowId={(wave) => wave.id}
          columns={waveColumns(rollout)}
        />
      )}
      {newest.length === 0 ? null : (
        <div className="wb-flat">
          <p className="wb-measure-note wb-small wb-muted">
            {words.newestNote(newest.length, measure.readings)}
          </p>
          <DataTable
            label={words.newest(measure.name)}
            rows={newest}
            rowId={(point) => String(point.index)}
            columns={readingColumns(measure)}
            sort={{ id: 'at', descending: true }}
            height={20}
          />
        </div>
      )}
    </Panel>
  );
}
