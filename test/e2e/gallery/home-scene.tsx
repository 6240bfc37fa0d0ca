import type { ReactElement } from 'react';
import { ActionButton, TextLink } from '../../../src-renderer/parts/action.tsx';
import { Columns, Page } from '../../../src-renderer/parts/layout.tsx';
import { Panel } from '../../../src-renderer/parts/panel.tsx';
import { Sentence } from '../../../src-renderer/parts/sentence.tsx';
import { Legend } from '../../../src-renderer/parts/timeline/legend.tsx';
import { Timeline } from '../../../src-renderer/parts/timeline/timeline.tsx';
import { NeedList, WhyList } from '../../../src-renderer/parts/worklist.tsx';
import type { Need, Why } from '../../../src-renderer/parts/worklist.tsx';
import { from, overview, to, today } from './plan.ts';
import { act } from './sample.ts';

const needs: readonly Need[] = [
  {
    id: '1',
    mark: 'wave/halted',
    what: 'Decide: resume or roll back',
    where: 'Line 4, night shift',
    due: 'halted 26 h',
    dueHue: 'stop',
    since: 'since Tue 02:41',
    href: '/w4',
  },
  {
    id: '2',
    mark: 'wave/gate-closed',
    what: 'Close 3 training gaps',
    where: 'Line 3, late shift',
    due: 'goes live in 33 h',
    since: 'Thu 19 Nov, 14:00',
    href: '/w3',
  },
  {
    id: '3',
    mark: 'signature/yours',
    what: 'Sign: approval after the fact',
    where: 'Labeller firmware 4.2, emergency',
    due: 'due in 8 h 56 min',
    dueHue: 'warn',
    since: 'today, 14:00',
    href: '/s1',
  },
  {
    id: '4',
    mark: 'signature/yours',
    what: 'Sign: accepted handoff',
    where: 'Line clearance SOP, wave 1',
    due: '3rd of 3 signers',
    since: 'asked Tue 16:20',
    href: '/s2',
  },
  {
    id: '5',
    mark: 'book/conflict',
    what: 'Settle two go-live dates',
    where: 'Plant Sør, lines 1 and 2',
    due: '18 or 25 Jan 2027',
    dueHue: 'tie',
    since: 'written on 2 workstations',
    href: '/c1',
  },
];

const whys: readonly Why[] = [
  {
    id: '1',
    mark: 'wave/halted',
    title: 'Line 4, night shift',
    state: 'Halted',
    text: 'Terminal 4 showed label revision C; the order called for D. Called by Per Nygård. 20 people and 1 line had the new instructions at that moment.',
    waits: (
      <>
        Waits for <b>you</b>: resume needs a reason and a signature.
      </>
    ),
  },
  {
    id: '2',
    mark: 'wave/gate-closed',
    title: 'Line 3, late shift',
    state: 'Entry gate closed',
    text: '3 people untrained: Bakke, Okafor, Rahimi. QA approval missing.',
    waits: (
      <>
        Waits for <b>Tomasz Wieczorek</b>, asked Mon 16 Nov, and <b>you</b>.
      </>
    ),
  },
  {
    id: '3',
    mark: 'book/conflict',
    title: 'Plant Sør, lines 1 and 2',
    state: 'Conflict',
    text: 'Two go-live dates were written apart. The gate stays closed until one is chosen.',
    waits: (
      <>
        Waits for <b>you</b> or <b>Jorun Eide</b>.
      </>
    ),
  },
];

const legend = [
  { bar: 'done', words: 'handed over' },
  { bar: 'live', words: 'live' },
  { bar: 'planned', words: 'planned' },
  { bar: 'halted', words: 'halted' },
  { mark: 'gate/closed', words: 'gate closed' },
] as const;

export function HomeScene(): ReactElement {
  return (
    <Page>
      <Sentence
        sub={
          <>
            Since you left on Tue 17 Nov, 17:20: 14 changes by 5 people.{' '}
            <TextLink href="/changes">Show them</TextLink>
          </>
        }
        actions={<ActionButton action={{ label: 'Plan a rollout', icon: 'plus', onPress: act }} />}
      >
        One wave is halted, two are blocked. Five things wait for you.
      </Sentence>
      <Columns shares={[498, 606]}>
        <Panel title="Waits for you" aside="most urgent first">
          <NeedList needs={needs} label="Waits for you" />
        </Panel>
        <Panel title="Stopped or blocked, and why" aside="3 of 12 waves">
          <WhyList whys={whys} label="Stopped or blocked" />
        </Panel>
      </Columns>
      <Panel title="All open rollouts" aside={<Legend entries={legend} />}>
        <Timeline
          label="All open rollouts over time"
          head="Rollout"
          form="overview"
          from={from}
          to={to}
          today={{ at: today, words: 'Today' }}
          groups={overview}
          onOpen={act}
        />
      </Panel>
    </Page>
  );
}
