import type { ReactElement } from 'react';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { approvals as words } from '../../strings/en/approvals.ts';
import { needOf } from '../home/need.ts';
import { mineColumns, pendingColumns } from './approval-columns.tsx';
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
  const late = pending.filter(({ approval }) => approval.late).length;
  return (
    <Page>
      <Sentence>
        {readOnly ? words.readOnly(pending.length, late) : words.sentence(mine.length, pending.length, late)}
      </Sentence>
      {readOnly ? null : mine.length === 0 ? (
        <Nothing panel={words.mine} title={words.mineNone} text={words.mineNoneText} />
      ) : (
        <Panel title={words.mine}>
          <SimpleTable
            label={words.mine}
            columns={mineColumns(now)}
            rows={mine.map((wait) => ({ wait, need: needOf(wait, now) }))}
            rowId={({ need }) => need.id}
            two
          />
        </Panel>
      )}
      {pending.length === 0 ? (
        <Nothing panel={words.all} title={words.allNone} text={words.allNoneText} />
      ) : (
        <Panel title={words.all}>
          <SimpleTable
            label={words.all}
            columns={pendingColumns(now)}
            rows={pending}
            rowId={(one) => one.id}
            two
          />
        </Panel>
      )}
    </Page>
  );
}

function Nothing({
  panel,
  title,
  text,
}: {
  readonly panel: string;
  readonly title: string;
  readonly text: string;
}): ReactElement {
  return (
    <Panel title={panel} inside="pad">
      <EmptyState title={title} heading={false}>
        {text}
      </EmptyState>
    </Panel>
  );
}
