import type { ReactElement, ReactNode } from 'react';
import type { Mark } from '../../../shared/domain/marks.ts';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Wait } from '../../../shared/views/shape/wait.ts';
import { blockerWords } from '../../../shared/words/check-words.ts';
import { markWord } from '../../../shared/words/status.ts';
import { Anchor } from '../../parts/link.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import type { Need } from '../../parts/worklist.tsx';
import { approvals as words } from '../../strings/en/approvals.ts';
import { stepStatusText } from '../../strings/en/rollout.ts';
import { meaningWord } from '../../strings/en/terms.ts';
import { planText, spanText } from '../../strings/en/time.ts';
import { rolesText, roleWord } from '../../../shared/words/roles.ts';
import type { Approval, Pending } from './pending.ts';

/** Two lines of a cell: the second one quiet. */
function Two({ first, second }: { readonly first: ReactNode; readonly second: string }): ReactElement {
  return (
    <>
      {first}
      {second === '' ? null : (
        <>
          <br />
          <span className="wb-small wb-muted wb-light">{second}</span>
        </>
      )}
    </>
  );
}

function What({
  mark,
  href,
  what,
  where,
}: {
  readonly mark: Mark;
  readonly href: string;
  readonly what: string;
  readonly where: string;
}): ReactElement {
  return (
    <span className="wb-row">
      <StateMark mark={mark} name={markWord(mark)} />
      <span>
        <Two
          first={
            <Anchor href={href} className="wb-plain-link">
              {what}
            </Anchor>
          }
          second={where}
        />
      </span>
    </span>
  );
}

/** When it is due, and by how much it is late; the asking where there is no date. */
function Due({
  due,
  late,
  now,
}: {
  readonly due: Instant | null;
  readonly late: boolean;
  readonly now: Instant;
}): ReactElement {
  if (due === null) return <span className="wb-muted">{words.noDate}</span>;
  if (!late) return <>{planText(due, now)}</>;
  return (
    <Two
      first={<b className="wb-text-warn">{words.late(spanText(Math.max(0, now.ms - due.ms)))}</b>}
      second={planText(due, now)}
    />
  );
}

type Mine = { readonly wait: Wait; readonly need: Need };

export function mineColumns(now: Instant): readonly Column<Mine>[] {
  return [
    {
      id: 'what',
      head: words.what,
      rowHead: true,
      cell: ({ need, wait }) => (
        <What
          mark={need.mark}
          href={need.href}
          what={wait.title}
          where={wait.title === wait.rolloutTitle ? words.planOf : wait.rolloutTitle}
        />
      ),
    },
    {
      id: 'meaning',
      head: words.meaning,
      width: 150,
      cell: ({ wait: { kind, meaning, count } }) => {
        if (kind === 'witness') return words.witness(count);
        return meaning === null ? '' : meaningWord(meaning as Meaning);
      },
    },
    {
      id: 'behalf',
      head: words.behalf,
      width: 160,
      cell: ({ wait }) => wait.onBehalf ?? <span className="wb-muted">{words.yourself}</span>,
    },
    {
      id: 'due',
      head: words.due,
      width: 170,
      cell: ({ wait }) => <Due due={wait.due} late={wait.late} now={now} />,
    },
    {
      id: 'reminded',
      head: words.reminded,
      width: 200,
      cell: ({ wait: { reminded } }) =>
        reminded === null ? (
          ''
        ) : (
          <Two first={words.remindedBy(reminded.by, planText(reminded.at, now))} second={reminded.note} />
        ),
    },
  ];
}

function whoText({ people, role }: Approval): string {
  return people.length === 0 ? words.anybody(roleWord(role)) : words.named(people, roleWord(role));
}

function haveNotes({ lacks, papers }: Approval): string {
  return [
    ...(lacks.length === 0 ? [] : [words.lacks(rolesText(lacks, 'and'))]),
    ...(papers.length === 0 ? [] : [words.papers(papers)]),
  ].join('; ');
}

const whoAndHow: readonly Column<Pending>[] = [
  {
    id: 'what',
    head: words.what,
    rowHead: true,
    cell: ({ what, href, rollout, approval }) => (
      <What
        mark={blockerWords(approval).mark}
        href={href}
        what={what}
        where={what.includes(rollout) ? '' : rollout}
      />
    ),
  },
  {
    id: 'who',
    head: words.who,
    width: 190,
    cell: ({ approval }) => <Two first={meaningWord(approval.meaning)} second={whoText(approval)} />,
  },
  {
    id: 'have',
    head: words.have,
    width: 125,
    cell: ({ approval }) => (
      <Two first={words.haveOf(approval.have, approval.need)} second={haveNotes(approval)} />
    ),
  },
];

export function pendingColumns(now: Instant): readonly Column<Pending>[] {
  return [
    ...whoAndHow,
    {
      id: 'state',
      head: words.state,
      width: 150,
      cell: ({ approval: { status, asked } }) => (
        <Two first={stepStatusText(status)} second={asked === null ? '' : planText(asked, now)} />
      ),
    },
    {
      id: 'due',
      head: words.due,
      width: 135,
      cell: ({ approval: { due, late } }) => <Due due={due} late={late} now={now} />,
    },
    {
      id: 'reminded',
      head: words.reminded,
      width: 125,
      cell: ({ approval: { reminded } }) => (reminded === null ? '' : planText(reminded, now)),
    },
  ];
}
