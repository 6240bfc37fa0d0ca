import type { ReactElement } from 'react';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import { blockerWords } from '../../../shared/words/check-words.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../parts/layout.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { NeedList } from '../../parts/worklist.tsx';
import { approvals as words } from '../../strings/en/approvals.ts';
import { stepStatusText } from '../../strings/en/rollout.ts';
import { meaningWord, roleWord } from '../../strings/en/terms.ts';
import { fullText } from '../../strings/en/time.ts';
import { needOf } from '../home/need.ts';
import type { Pending } from './pending.ts';
import { mineOf, pendingOf } from './pending.ts';

/** What waits for the person's own signature, and every signature still missing. */
export function ApprovalsScreen(): ReactElement {
  useWhere([{ label: words.crumb }]);
  const home = useRead(useQueries().read.home.queryOptions({}));
  return <ReadView of={home}>{(value) => <Approvals home={value} />}</ReadView>;
}

function Approvals({ home }: { readonly home: HomePage }): ReactElement {
  const { now, readOnly } = useDesk();
  const mine = readOnly ? [] : mineOf(home);
  const pending = pendingOf(home);
  return (
    <Page>
      <Sentence>
        {readOnly ? words.readOnly(pending.length) : words.sentence(mine.length, pending.length)}
      </Sentence>
      {readOnly ? null : mine.length === 0 ? (
        <Panel title={words.mine} inside="pad">
          <EmptyState title={words.mineNone} heading={false}>
            {words.mineNoneText}
          </EmptyState>
        </Panel>
      ) : (
        <Panel title={words.mine}>
          <NeedList label={words.mine} needs={mine.map((wait) => needOf(wait, now))} />
        </Panel>
      )}
      <PendingPanel pending={pending} />
    </Page>
  );
}

const columns: readonly Column<Pending>[] = [
  {
    id: 'what',
    head: words.what,
    rowHead: true,
    cell: ({ what, href, rollout, approval }) => (
      <span className="wb-row">
        <StateMark mark={blockerWords(approval).mark} />
        <span>
          <Anchor href={href} className="wb-plain-link">
            {what}
          </Anchor>{' '}
          <span className="wb-muted">{what.includes(rollout) ? '' : rollout}</span>
        </span>
      </span>
    ),
  },
  { id: 'meaning', head: words.meaning, width: 150, cell: ({ approval }) => meaningWord(approval.meaning) },
  {
    id: 'who',
    head: words.who,
    width: 220,
    cell: ({ approval }) =>
      approval.name === null
        ? words.anybody(roleWord(approval.role))
        : `${approval.name}, ${roleWord(approval.role)}`,
  },
  {
    id: 'asked',
    head: words.asked,
    width: 200,
    cell: ({ approval }) => (approval.asked === null ? '' : fullText(approval.asked)),
  },
  { id: 'state', head: words.state, width: 170, cell: ({ approval }) => stepStatusText(approval.status) },
];

function PendingPanel({ pending }: { readonly pending: readonly Pending[] }): ReactElement {
  if (pending.length === 0) {
    return (
      <Panel title={words.all} inside="pad">
        <EmptyState title={words.allNone} heading={false}>
          {words.allNoneText}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={words.all}>
      <SimpleTable label={words.all} columns={columns} rows={pending} rowId={(one) => one.id} />
    </Panel>
  );
}
