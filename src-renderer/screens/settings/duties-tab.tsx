import type { ReactElement } from 'react';
import type { DutyView } from '../../../shared/views/shape/settings-page.ts';
import { dutyWords } from '../../../shared/words/duty-words.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { TextLink } from '../../parts/action.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { settings } from '../../strings/en/settings.ts';
import { fullText, numberText } from '../../strings/en/time.ts';

const words = settings.duties;

const columns: readonly Column<DutyView>[] = [
  {
    id: 'rule',
    head: words.rule,
    rowHead: true,
    cell: ({ id }) => {
      const { title, rule } = dutyWords(id);
      return (
        <span className="wb-duty">
          <b className="wb-medium">{title}</b>
          <span className="wb-second">{rule}</span>
        </span>
      );
    },
  },
  {
    id: 'checked',
    head: words.checked,
    width: 320,
    cell: ({ id }) => <span className="wb-second">{dutyWords(id).checked}</span>,
  },
  { id: 'refused', head: words.refused, numeric: true, width: 76, cell: (duty) => numberText(duty.refused) },
  {
    id: 'last',
    head: words.last,
    width: 210,
    cell: ({ last }) =>
      last === null ? (
        <span className="wb-muted">{words.never}</span>
      ) : (
        words.lastBy(last.name, fullText(last.at))
      ),
  },
];

/** Segregation of duties: each rule, where it is held, and how often it refused something (R2, R3). */
export function DutiesTab(): ReactElement {
  const duties = useRead(useQueries().read.duties.queryOptions());
  return (
    <>
      <p className="wb-small wb-second">
        {words.text} <TextLink href={place.trail({ what: 'kind:attempts' })}>{words.trail}</TextLink>
      </p>
      <ReadView of={duties} whole={false}>
        {(rules) => (
          <Panel title={words.label}>
            <SimpleTable label={words.label} rows={rules} rowId={({ id }) => id} columns={columns} />
          </Panel>
        )}
      </ReadView>
    </>
  );
}
