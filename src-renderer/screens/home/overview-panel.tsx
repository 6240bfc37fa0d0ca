import type { ReactElement } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { useNavigate } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Legend } from '../../parts/timeline/legend.tsx';
import type { TimelineBar, TimelineGate, TimelineRow } from '../../parts/timeline/row.ts';
import { Timeline } from '../../parts/timeline/timeline.tsx';
import { home as words, tallyText } from '../../strings/en/home.ts';
import { dateText, wallText } from '../../strings/en/time.ts';
import { shortTitles, twinText } from '../../strings/en/waves.ts';
import { barsOf, gatesOf, rangeOf } from '../rollout/wave-bars.ts';

type Overview = HomePage['rollouts'][number];

/** A bar of each wave on its own line; only a shut gate is drawn, the rest is quiet. */
function drawn(
  row: WaveRow,
  lane: number,
  label: string,
  now: Instant,
): { readonly bars: readonly TimelineBar[]; readonly gates: readonly TimelineGate[] } {
  const bars = barsOf(row, now).map((bar, index) => ({
    ...bar,
    lane,
    label: index === 0 ? label : undefined,
  }));
  const gates = gatesOf(row)
    .filter((gate) => gate.mark === 'gate/closed')
    .map((gate) => ({ ...gate, lane }));
  return { bars, gates };
}

function rowOf({ rollout, waves }: Overview, now: Instant): TimelineRow {
  const labels = shortTitles(waves);
  const lanes = waves.map((wave, lane) =>
    drawn(wave, lane, waves.length > 1 ? (labels.get(wave.id) ?? '') : '', now),
  );
  return {
    id: rollout.id,
    mark: `wave/${rollout.status}`,
    title: rollout.title,
    state: tallyText(waves),
    twin: `${rollout.title}: ${waves.map((wave) => twinText(wave, now)).join('; ')}`,
    bars: lanes.flatMap((lane) => lane.bars),
    gates: lanes.flatMap((lane) => lane.gates),
  };
}

/** All open rollouts over the months, each one row. */
export function OverviewPanel({ home }: { readonly home: HomePage }): ReactElement {
  const { now } = useDesk();
  const navigate = useNavigate();
  const open = (id: string): void => navigate(place.rollout(id));
  const range = rangeOf(
    home.rollouts.flatMap((one) => one.waves),
    now,
    0.14,
  );
  const legend = [
    { bar: 'done', words: words.legend.done },
    { bar: 'live', words: words.legend.live },
    { bar: 'planned', words: words.legend.planned },
    { bar: 'halted', words: words.legend.halted },
    { mark: 'gate/closed', words: words.legend.closed },
  ] as const;
  return (
    <Panel title={words.rollouts} aside={<Legend entries={legend} />}>
      <Timeline
        form="overview"
        label={words.overTime}
        head={words.rolloutHead}
        from={range.from}
        to={range.to}
        today={{ at: wallText(now), words: dateText(now, now) }}
        groups={[{ id: 'open', title: words.rollouts, rows: home.rollouts.map((one) => rowOf(one, now)) }]}
        onOpen={open}
      />
    </Panel>
  );
}
