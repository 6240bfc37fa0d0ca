import type { ReactElement } from 'react';
import type { PersonPage } from '../../../shared/views/shape/person-page.ts';
import { markWord } from '../../../shared/words/status.ts';
import { place } from '../../app/address.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { person as words } from '../../strings/en/person.ts';

type Wave = PersonPage['waves'][number];

const columns: readonly Column<Wave>[] = [
  {
    id: 'wave',
    head: words.waves.wave,
    rowHead: true,
    cell: (wave) => (
      <Anchor href={place.wave(wave.rollout, wave.id)} className="wb-plain-link">
        {wave.waveTitle}
      </Anchor>
    ),
  },
  { id: 'rollout', head: words.waves.rollout, cell: (wave) => wave.title },
  {
    id: 'state',
    head: words.waves.state,
    width: 190,
    cell: (wave) => (
      <span className="wb-row">
        <StateMark mark={`wave/${wave.mark}`} size={14} />
        {wave.joiner ? words.waves.joiner : markWord(`wave/${wave.mark}`)}
      </span>
    ),
  },
];

/** The waves they go live with. */
export function WavesPanel({ page }: { readonly page: PersonPage }): ReactElement {
  if (page.waves.length === 0) {
    return (
      <Panel title={words.waves.title} inside="pad">
        <EmptyState title={words.waves.none} heading={false}>
          {words.waves.noneText}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={words.waves.title}>
      <SimpleTable label={words.waves.title} rows={page.waves} rowId={(wave) => wave.id} columns={columns} />
    </Panel>
  );
}
