import type { ReactElement } from 'react';
import { useState } from 'react';
import type { GateSide } from '../../../shared/domain/wave.ts';
import type { Gate } from '../../../shared/views/shape/gate.ts';
import type { HaltView } from '../../../shared/views/shape/halt-view.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { checkLabel, gateCount, gateHeadline } from '../../../shared/words/gate-words.ts';
import { instantText } from '../../../shared/words/when.ts';
import { useAct } from '../../app/act.tsx';
import type { Action } from '../../parts/action.tsx';
import { GatePanel } from '../../parts/gate-panel/gate-panel.tsx';
import type { GateCheck as CheckLine } from '../../parts/gate-panel/gate-panel.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { GateSeal } from '../reach/gate-seal.tsx';
import { HaltHeard } from '../reach/halt-heard.tsx';
import type { GateActs } from './gate-acts.ts';
import { reasonsOf } from './gate-reasons.ts';
import { GateProof } from './gate-proof.tsx';
import { goToSection } from './go-to-section.ts';
import { useNextStep } from './next-step.ts';
import type { Forward } from './use-forward.ts';
import { ofWave, useWaveDesk } from './wave-desk.ts';

export function activeHalt(page: WavePage): HaltView | null {
  return page.halts.find((halt) => halt.lifted === null) ?? null;
}

function checkLines(gate: Gate): readonly CheckLine[] {
  const met = gate.checks.filter((check) => check.met);
  const open = gate.checks.filter((check) => !check.met);
  return [...met, ...open].map((check) => ({
    mark: check.met ? 'met' : 'not-met',
    label: checkLabel(check),
  }));
}

function exposed(halt: HaltView, page: WavePage): number {
  return halt.exposed.find((one) => one.wave === page.row.id)?.people.length ?? 0;
}

function useProof(gate: Gate): { readonly action: Action; readonly panel: ReactElement | undefined } {
  const [open, setOpen] = useState(false);
  return {
    action: { label: open ? words.hideProof : words.showProof, onPress: () => setOpen(!open) },
    panel: open ? <GateProof gate={gate} /> : undefined,
  };
}

function HaltedGate({ halt, gate }: { readonly halt: HaltView; readonly gate: Gate }): ReactElement {
  const { page, readOnly, show } = useWaveDesk();
  const live = page.row.state.kind === 'live';
  const proof = useProof(gate);
  const resume: Action = { label: words.resume, onPress: () => show({ kind: 'resume', halt }) };
  const back: readonly Action[] = live
    ? [{ label: words.rollBack, onPress: () => show({ kind: 'roll-back' }) }]
    : [];
  return (
    <GatePanel
      form="halted"
      headline={words.halted(halt.seen)}
      detail={words.haltedBy(instantText(halt.at), halt.byName, exposed(halt, page))}
      proof={proof.action}
      checks={checkLines(gate)}
      actions={readOnly ? [] : [resume, ...back]}
    >
      <HaltHeard rollout={page.rollout.id} halt={halt} />
      {proof.panel}
    </GatePanel>
  );
}

function GateAhead({
  gate,
  forward,
  acts,
}: {
  readonly gate: Gate;
  readonly forward: Forward | null;
  readonly acts: GateActs;
}): ReactElement {
  const { readOnly } = useWaveDesk();
  const proof = useProof(gate);
  const next = useNextStep(acts, forward);
  return (
    <GatePanel
      form={gate.open ? 'open' : 'closed'}
      headline={gateHeadline(gate)}
      count={gateCount(gate)}
      proof={proof.action}
      reasons={reasonsOf(gate, acts, readOnly)}
      nextStep={gate.open ? undefined : next}
      checks={checkLines(gate)}
      actions={gate.open && !readOnly && forward !== null ? [forward] : []}
    >
      {proof.panel}
    </GatePanel>
  );
}

function PassedGate({ side }: { readonly side: GateSide }): ReactElement | null {
  const { page } = useWaveDesk();
  const proof = useProof(page[side]);
  const passed = page.passed[side];
  if (passed === undefined) return null;
  const by =
    passed.by === '' ? undefined : (side === 'entry' ? words.gateReleased : words.gateHanded)(passed.by);
  return (
    <GatePanel
      form="passed"
      headline={words.gatePassed(side, instantText(passed.at))}
      detail={by}
      proof={proof.action}
    >
      <GateSeal page={page} side={side} />
      {proof.panel}
    </GatePanel>
  );
}

/** The gate of the wave, in the form its state asks for, and those it has passed, a plain line each. */
export function WaveGate({ forward }: { readonly forward: Forward | null }): ReactElement {
  const { page, show } = useWaveDesk();
  const act = useAct();
  const gate = page.ahead === null ? null : page[page.ahead];
  const halt = page.ahead === null ? null : activeHalt(page);
  const acts: GateActs = {
    page,
    show,
    go: goToSection,
    ask: (side) => void act.send({ kind: 'wave.ask', ...ofWave(page), gate: side }),
  };
  return (
    <>
      {gate === null ? null : halt === null ? (
        <GateAhead gate={gate} forward={forward} acts={acts} />
      ) : (
        <HaltedGate halt={halt} gate={gate} />
      )}
      {act.note}
      <PassedGate side="exit" />
      <PassedGate side="entry" />
    </>
  );
}
