import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { RolloutPage } from '../../../shared/views/shape/rollout-page.ts';
import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Row } from '../../parts/layout.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Legend } from '../../parts/timeline/legend.tsx';
import type { TimelineGroup, TimelineRow } from '../../parts/timeline/row.ts';
import { Timeline } from '../../parts/timeline/timeline.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { dateText, planText, wallText } from '../../strings/en/time.ts';
import { barEndText, peopleText, stateText, twinText } from '../../strings/en/waves.ts';
import { GatesAhead } from './gates-ahead.tsx';
import { useRolloutDesk } from './rollout-desk.ts';
import { barsOf, endOf, gatesOf, rangeOf, sixWeeks, startOf } from './wave-bars.ts';

const words = rollout.plan;
export type PlanView = 'whole' | 'weeks';
type Phase = RolloutPage['phases'][number];

function rowOf(wave: WaveRow, now: Instant): TimelineRow {
  const slip = barEndText(wave, now);
  return {
    id: wave.id,
    mark: `wave/${wave.status}`,
    title: wave.title,
    state: `${peopleText(wave.people)}, ${stateText(wave)}`,
    twin: twinText(wave, now),
    bars: barsOf(wave, now),
    gates: gatesOf(wave),
    ...(wave.baseline === null
      ? {}
      : { baseline: { from: wallText(wave.baseline.goLive), to: wallText(wave.baseline.exit) } }),
    ...(slip === '' || wave.halt !== null ? {} : { slip }),
    ...(wave.halt === null
      ? {}
      : {
          halt: {
            from: wallText(wave.halt.at),
            title: words.haltTitle(planText(wave.halt.at, now)),
            detail: words.haltDetail,
          },
        }),
  };
}

function groupOf(phase: Phase, now: Instant): TimelineGroup {
  const title = `${phase.index + 1} ${phase.pilot ? words.pilot(phase.title) : phase.title}`;
  const rows = phase.waves.map((wave) => rowOf(wave, now));
  if (phase.waves.length === 0) return { id: phase.id, title, rows };
  const first = phase.waves.map(startOf).reduce((a, b) => (b.ms < a.ms ? b : a));
  const last = phase.waves.map(endOf).reduce((a, b) => (b.ms > a.ms ? b : a));
  return { id: phase.id, title, rows, span: { from: wallText(first), to: wallText(last) } };
}

function PlanLegend(): ReactElement {
  const { legend } = words;
  return (
    <Legend
      entries={[
        { bar: 'base', words: legend.base },
        { mark: 'gate/passed', words: legend.passed },
        { mark: 'gate/closed', words: legend.closed },
        { mark: 'gate/open', words: legend.open },
        { mark: 'gate/ahead', words: legend.ahead },
      ]}
    />
  );
}

/** The one picture of the plan: bars, baseline, slips, halts, today; below it the gates ahead. */
export function PlanTab({
  view,
  selected,
  onSelect,
}: {
  readonly view: PlanView;
  readonly selected: string | null;
  readonly onSelect: (wave: string) => void;
}): ReactElement {
  const { page, waves, readOnly, show } = useRolloutDesk();
  const { now, can } = useDesk();
  const navigate = useNavigate();
  if (page.phases.length === 0) return <NoPhase />;
  const range = view === 'weeks' ? sixWeeks(now) : rangeOf(waves, now);
  const move = (id: string): void => {
    const wave = waves.find((row) => row.id === id);
    if (wave !== undefined) show({ kind: 'timing', wave });
  };
  return (
    <>
      <div className="wb-panel wb-panel-clip">
        <Timeline
          label={words.label}
          head={words.head}
          from={range.from}
          to={range.to}
          today={{ at: wallText(now), words: dateText(now, now) }}
          groups={page.phases.map((phase) => groupOf(phase, now))}
          selectedId={selected ?? undefined}
          onSelect={onSelect}
          onOpen={(id) => navigate(place.wave(page.rollout.id, id))}
          onMoveDates={readOnly || !can('wave.timing') ? undefined : move}
          foot={<PlanLegend />}
        />
      </div>
      {waves.length === 0 ? null : <GatesAhead />}
      <PhaseActions />
    </>
  );
}

function NoPhase(): ReactElement {
  const { offer } = useRolloutDesk();
  return (
    <Panel title={words.phases} inside="pad">
      <EmptyState
        title={words.emptyTitle}
        heading={false}
        action={offer(words.addPhase, { kind: 'phase', phase: null })}
      >
        {words.emptyText}
      </EmptyState>
    </Panel>
  );
}

function PhaseActions(): ReactElement | null {
  const { page, readOnly, show } = useRolloutDesk();
  const { can } = useDesk();
  if (readOnly || !can('wave.add')) return null;
  const empty = page.phases.every((phase) => phase.waves.length === 0);
  return (
    <Row>
      <ActionButton
        action={{ label: words.addWave, icon: 'plus', onPress: () => show({ kind: 'wave', phase: null }) }}
        look={empty ? 'primary' : 'usual'}
        size="small"
      />
      <ActionButton
        action={{ label: words.addPhase, icon: 'plus', onPress: () => show({ kind: 'phase', phase: null }) }}
        size="small"
      />
      <EditPhases />
    </Row>
  );
}

/** One quiet control; which phase is asked only where there are several. */
function EditPhases(): ReactElement {
  const { page, show } = useRolloutDesk();
  const [open, setOpen] = useState(false);
  const [first, ...more] = page.phases;
  const edit = (phase: Phase): void => show({ kind: 'phase', phase });
  const press = (): void => (first !== undefined && more.length === 0 ? edit(first) : setOpen(!open));
  return (
    <>
      <ActionButton
        action={{ label: open ? words.phasesAsTheyAre : words.editPhases, onPress: press }}
        look="plain"
        size="small"
      />
      {open
        ? page.phases.map((phase) => (
            <ActionButton
              key={phase.id}
              action={{ label: words.editPhase(phase.index + 1), onPress: () => edit(phase) }}
              size="small"
            />
          ))
        : null}
    </>
  );
}
