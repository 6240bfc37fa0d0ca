import type { ReactElement } from 'react';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Columns, Page } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { NeedList, WhyList } from '../../parts/worklist.tsx';
import { home as words, homeSentence } from '../../strings/en/home.ts';
import { AsOfFrame } from '../trail/as-of-frame.tsx';
import { useAsOf } from '../trail/use-as-of.ts';
import { BookNotes } from './book-notes.tsx';
import { FirstSteps, isNewBook } from './first-steps.tsx';
import { joinNeeds, needOf } from './need.ts';
import { OverviewPanel } from './overview-panel.tsx';
import { whyOf } from './why.tsx';

/** What is stopped, why, who holds it, and what to press; with `?at=N` as it was then, to read. */
export function HomeScreen(): ReactElement {
  return (
    <AsOfFrame>
      <HomeAt />
    </AsOfFrame>
  );
}

function HomeAt(): ReactElement {
  const { at } = useAsOf();
  useWhere([{ label: words.crumb }]);
  const page = useRead(useQueries().read.home.queryOptions({ at }));
  return <ReadView of={page}>{(home) => <Home home={home} />}</ReadView>;
}

function Home({ home }: { readonly home: HomePage }): ReactElement {
  const { readOnly, can } = useDesk();
  const joins = useJoins();
  const mayPlan = can('rollout.plan');
  const plan = !mayPlan ? undefined : (
    <ActionButton action={{ label: words.plan, icon: 'plus', href: place.newRollout() }} />
  );
  if (isNewBook(home) && home.rollouts.length === 0) {
    return (
      <Page>
        <Sentence sub={words.empty.sub}>{words.empty.title}</Sentence>
        <BookNotes />
        <FirstSteps home={home} />
      </Page>
    );
  }
  return (
    <Page>
      <Sentence actions={plan}>{homeSentence(withJoins(home.counts, joins), readOnly)}</Sentence>
      <BookNotes />
      {isNewBook(home) ? <FirstSteps home={home} /> : null}
      {readOnly ? (
        <BlockedPanel home={home} />
      ) : (
        <Columns shares={[1, 1.22]}>
          <WaitsPanel home={home} />
          <BlockedPanel home={home} />
        </Columns>
      )}
      {home.rollouts.length === 0 ? <NoRollouts mayPlan={mayPlan} /> : <OverviewPanel home={home} />}
    </Page>
  );
}

/** Workstations that ask to join are in no book yet: they come beside the page, for whoever may let them in. */
function useJoins(): number {
  const { status, can } = useDesk();
  const past = useAsOf().at !== null;
  return !past && can('device.enrol') ? (status.sync?.asked ?? 0) : 0;
}

function withJoins(counts: HomePage['counts'], joins: number): HomePage['counts'] {
  return joins === 0 ? counts : { ...counts, waits: counts.waits + 1 };
}

function WaitsPanel({ home }: { readonly home: HomePage }): ReactElement {
  const { now } = useDesk();
  const joins = useJoins();
  const needs = [...joinNeeds(joins), ...home.waits.map((wait) => needOf(wait, now))];
  // Work on a blocked wave stands with that wave, not in both lists (ux.md section 11).
  const beside = home.counts.waits - home.waits.length;
  if (needs.length === 0) {
    return (
      <Panel title={words.waits} inside="pad">
        <EmptyState title={beside > 0 ? words.waitsBeside(beside) : words.waitsNone} heading={false}>
          {beside > 0 ? words.waitsBesideText : words.waitsNoneText}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={words.waits} aside={words.waitsNote}>
      <NeedList label={words.waits} needs={needs} />
      {beside > 0 ? <p className="wb-beside wb-small wb-muted">{words.waitsMore(beside)}</p> : null}
    </Panel>
  );
}

function BlockedPanel({ home }: { readonly home: HomePage }): ReactElement {
  const { now, readOnly } = useDesk();
  const { blocked, counts } = home;
  if (blocked.length === 0) {
    return (
      <Panel title={words.blocked} inside="pad">
        <EmptyState title={words.blockedNone} heading={false}>
          {words.blockedNoneText}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={words.blocked} aside={words.blockedNote(blocked.length, counts.waves)}>
      <WhyList
        label={words.blocked}
        whys={blocked.map((one) => whyOf(readOnly ? { ...one, waits: [] } : one, now))}
      />
    </Panel>
  );
}

function NoRollouts({ mayPlan }: { readonly mayPlan: boolean }): ReactElement {
  return (
    <Panel title={words.rollouts} inside="pad">
      <EmptyState
        title={words.noRollouts}
        heading={false}
        action={mayPlan ? { label: words.plan, href: place.newRollout() } : undefined}
      >
        {words.noRolloutsText}
      </EmptyState>
    </Panel>
  );
}
