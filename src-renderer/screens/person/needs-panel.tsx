import type { ReactElement } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { PersonPage } from '../../../shared/views/shape/person-page.ts';
import { capital } from '../../../shared/words/count.ts';
import { causeText } from '../../../shared/words/check-words.ts';
import { markWord } from '../../../shared/words/status.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { person } from '../../strings/en/person.ts';
import { cellMark } from '../training/cell-card.tsx';
import { cellText } from '../training/cell-text.ts';

const words = person.needs;
type Need = PersonPage['needs'][number];

/** The same sentences as the card of the matrix: who trained when, what changed, how it answers. */
function whyText({ item, title, version, cell }: Need, { records }: PersonPage, now: Instant): string {
  const row = { item, title, version, need: 1, trained: 0, overridden: 0, gaps: [] };
  return cellText(cell, row, { records, item: null, overrides: [], now }).join(' ');
}

function Standing({ need }: { readonly need: Need }): ReactElement {
  const mark = `training/${cellMark(need.cell)}` as const;
  const gap = need.cell.kind === 'gap';
  return (
    <span className={gap ? 'wb-row wb-text-warn wb-medium' : 'wb-row'}>
      <StateMark mark={mark} size={14} />
      {need.cell.kind === 'gap' ? capital(causeText(need.cell)) : markWord(mark)}
    </span>
  );
}

/** What they need in unfinished waves, with the gaps first, and why each is so. */
export function NeedsPanel({ page }: { readonly page: PersonPage }): ReactElement {
  const { now } = useDesk();
  if (page.needs.length === 0) {
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  }
  const columns: readonly Column<Need>[] = [
    {
      id: 'item',
      head: words.item,
      rowHead: true,
      width: 270,
      cell: ({ item, title, version }) => (
        <Anchor href={place.item(item)} className="wb-plain-link">
          <span className="wb-mono">{item}</span> {title}
          {version === null ? '' : <span className="wb-muted"> v{version}</span>}
        </Anchor>
      ),
    },
    { id: 'standing', head: words.standing, width: 170, cell: (need) => <Standing need={need} /> },
    { id: 'why', head: words.why, cell: (need) => whyText(need, page, now) },
  ];
  return (
    <Panel title={words.title} note={words.note}>
      <SimpleTable label={words.title} rows={page.needs} rowId={(need) => need.item} columns={columns} />
    </Panel>
  );
}
