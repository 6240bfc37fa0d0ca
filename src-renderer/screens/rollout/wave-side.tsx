import type { ReactElement } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Blocker } from '../../../shared/views/shape/gate.ts';
import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import type { Fact } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { missingText } from '../../strings/en/missing.ts';
import { rollout } from '../../strings/en/rollout.ts';
import { planText, spanText } from '../../strings/en/time.ts';
import { peopleText, slipText, stateText } from '../../strings/en/waves.ts';
import { trainedText } from './trained-text.ts';
import { BlockerLines } from './blocker-lines.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.side;

function away(at: Instant, now: Instant): string {
  return at.ms >= now.ms ? words.inSpan(spanText(at.ms - now.ms)) : words.ago(spanText(now.ms - at.ms));
}

function scopeText({ scope }: WaveRow): string {
  const parts = [scope.lines, scope.products, scope.shifts, scope.departments].flat();
  return parts.length === 0 ? words.wholeSite(scope.site) : parts.join(', ');
}

function factsOf(wave: WaveRow, now: Instant): readonly Fact[] {
  const { state, timing, baseline, activities, approvals } = wave;
  const went =
    state.kind === 'live'
      ? state.since
      : state.kind === 'handed-over' || state.kind === 'rolled-back'
        ? state.wentLive
        : null;
  return [
    went === null
      ? {
          label: words.goLive,
          value: (
            <>
              {planText(timing.goLive, now)} <span className="wb-muted">{away(timing.goLive, now)}</span>
            </>
          ),
        }
      : { label: words.went, value: planText(went, now) },
    {
      label: words.baseline,
      value:
        baseline === null ? (
          words.none
        ) : (
          <>
            {planText(baseline.goLive, now)} <span className="wb-muted">{slipText(wave.slipDays)}</span>
          </>
        ),
    },
    state.kind === 'handed-over'
      ? { label: words.handed, value: planText(state.since, now) }
      : { label: words.exit2, value: planText(timing.exit, now) },
    { label: words.cohort, value: peopleText(wave.people) },
    { label: words.scope, value: scopeText(wave) },
    { label: words.activities, value: words.doneOf(activities.done, activities.of) },
    { label: words.training, value: trainedText(wave) },
    { label: words.approvals, value: words.signedOf(approvals.done, approvals.of) },
  ];
}

function StateNote({ wave }: { readonly wave: WaveRow }): ReactElement | null {
  const { now } = useDesk();
  if (wave.halt !== null) {
    return (
      <Note tone="stop" mark="wave/halted" title={words.halted(planText(wave.halt.at, now))}>
        {wave.halt.seen.replace(/\.?$/, '.')} {words.calledBy(wave.halt.byName)}
      </Note>
    );
  }
  if (wave.gate === null || wave.status === 'live') return null;
  const { gate } = wave;
  const text = missingText(gate);
  return (
    <Note
      tone={gate.open ? 'go' : 'warn'}
      mark={gate.open ? 'gate/open' : 'gate/closed'}
      title={words[gate.side][gate.open ? 'open' : 'closed']}
    >
      {text === '' ? '' : `${text}. `}
      {words.checks(gate.met, gate.checks.length)}
    </Note>
  );
}

function blockersOf(wave: WaveRow): readonly Blocker[] {
  if (wave.gate === null || wave.status === 'halted') return [];
  return wave.gate.checks.flatMap((check) => check.blockers);
}

/** The chosen wave's facts beside the plan, with its one primary action. */
export function WaveSide({
  wave,
  onClose,
}: {
  readonly wave: WaveRow;
  readonly onClose: () => void;
}): ReactElement {
  const { page, offer } = useRolloutDesk();
  const move = offer(words.move, { kind: 'timing', wave });
  const { now } = useDesk();
  const index = page.phases.find((phase) => phase.id === wave.phase)?.index ?? 0;
  const finished =
    wave.state.kind === 'handed-over' || wave.state.kind === 'rolled-back' || wave.state.kind === 'cancelled';
  const others = [
    ...(finished || move === undefined ? [] : [move]),
    { label: words.packet, href: `${place.wave(page.rollout.id, wave.id)}#packet` },
  ];
  return (
    <SideFacts
      title={wave.title}
      id={wave.number}
      note={words.phase(index + 1)}
      sub={wave.gate === null ? stateText(wave) : undefined}
      facts={factsOf(wave, now)}
      primary={{ label: words.open, keys: 'Enter', href: place.wave(page.rollout.id, wave.id) }}
      others={others}
      onClose={onClose}
    >
      <StateNote wave={wave} />
      <BlockerLines blockers={blockersOf(wave)} />
    </SideFacts>
  );
}
