import type { ReactElement } from 'react';
import type { Mark } from '../../../shared/domain/marks.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { dateText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { Ledger } from '../../parts/worklist.tsx';
import type { LedgerRow } from '../../parts/worklist.tsx';
import { shortDay } from '../../strings/en/moment.ts';
import { joiners } from '../../strings/en/joiners.ts';
import { wave as words } from '../../strings/en/wave.ts';
import { activitiesMark, lateCount } from './activities-section.tsx';
import { approvalsMark, routeOf } from './approvals-section.tsx';
import { criteriaCounts } from './criteria-section.tsx';
import { deviationsMark, openDeviations } from './deviations-section.tsx';
import { undecidedOf } from './dialogs/joiners-dialog.tsx';
import { scopeMark } from './scope-section.tsx';
import { trainingMark } from './training-section.tsx';
import { useWaveDesk } from './wave-desk.ts';

type Line = (page: WavePage, now: Instant) => Omit<LedgerRow, 'title' | 'href'>;

function latest(moments: readonly (Instant | null | undefined)[]): Instant | null {
  const given = moments.flatMap((at) => at ?? []);
  return given.reduce<Instant | null>((last, at) => (last === null || at.ms > last.ms ? at : last), null);
}

const scope: Line = (page) => {
  const { row, cohort } = page;
  const waiting = undecidedOf(page).length;
  const said = [row.scope.site, ...row.scope.lines, ...row.scope.shifts, ...row.scope.products];
  return {
    mark: `check/${scopeMark(page)}`,
    state: `${said.join(', ')}. ${words.cohortSize(cohort.size)}${waiting === 0 ? '' : `, ${joiners.ledger(waiting)}`}`,
    when: cohort.frozen === null ? words.notFrozen : words.frozen(shortDay(cohort.frozen.at)),
  };
};

const criteria: Line = (page) => {
  const count = criteriaCounts(page);
  const last = latest(page.criteria.map((row) => row.check?.at));
  const live = page.row.state.kind === 'live' || page.row.state.kind === 'handed-over';
  const met = live
    ? count.exit > 0 && count.exitMet === count.exit
    : count.entry > 0 && count.entryMet === count.entry;
  return {
    mark: met ? 'check/met' : 'check/not-met',
    state: words.entryExit(count.entryMet, count.entry, count.exitMet, count.exit, live),
    when: last === null ? '' : words.lastChecked(shortDay(last)),
  };
};

const activities: Line = (page, now) => {
  const { done, of } = page.row.activities;
  const last = latest(page.activities.map((row) => row.done?.at));
  const late = lateCount(page);
  return {
    mark: `check/${activitiesMark(page)}`,
    state:
      late === 0
        ? words.activitiesDone(done, of)
        : `${words.activitiesDone(done, of)}, ${words.lateActivities(late)}`,
    when: last === null ? '' : words.lastDone(dateText(last, now)),
  };
};

const training: Line = (page) => {
  const { items, complete, of } = page.training;
  const gaps = items.reduce((sum, item) => sum + item.gaps.length, 0);
  const inItems = items.filter((item) => item.gaps.length > 0).length;
  return {
    mark: `check/${trainingMark(page)}`,
    state: `${words.trainingDone(complete, of)}${gaps === 0 ? '' : words.trainingGaps(gaps, inItems)}`,
    when: words.items(items.length),
  };
};

const approvals: Line = (page) => {
  const route = routeOf(page, page.ahead ?? 'exit');
  return {
    mark: `check/${approvalsMark(page)}`,
    state: words.signedOf(route.signed, route.steps.length),
    when: words.revision(page.rollout.revision).toLowerCase(),
  };
};

const deviations: Line = (page) => ({
  mark: `check/${deviationsMark(page)}`,
  state: words.deviationsOpen(openDeviations(page), page.deviations.length),
  when: '',
});

const review: Line = (page) => {
  const last = page.reviews.at(-1);
  return {
    mark: last === undefined ? 'check/not-due' : 'check/met',
    state: words.reviews(page.reviews.length),
    when: last === undefined ? '' : shortDay(last.at),
  };
};

const packet: Line = (page) => {
  const made = page.packets[0];
  return {
    mark: made === undefined ? 'check/not-due' : 'check/met',
    state: made === undefined ? words.packetNote : words.packetLast(shortDay(made.at), made.pages),
    when: made === undefined ? words.packetNone : '',
  };
};

const lines = { scope, criteria, activities, training, approvals, deviations, review, packet } as const;

/** The wave on one screen: a line for each section below, with its mark; each line leads there. */
export function WaveLedger(): ReactElement {
  const { page } = useWaveDesk();
  const { now } = useDesk();
  const rows = (Object.keys(lines) as (keyof typeof lines)[]).map((id) => {
    const line = lines[id](page, now);
    return { title: words.sections[id], href: `#${id}`, ...line, mark: line.mark satisfies Mark };
  });
  return (
    <section className="wb-panel wb-panel-clip wb-wave-ledger" aria-label={words.ledger}>
      <Ledger label={words.ledger} rows={rows} />
    </section>
  );
}
