import type { RolloutId, WaveId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { HeldSignature, SectionName } from '../domain/signature.ts';
import type { Wave } from '../domain/wave.ts';
import { contentDigest, PLAN_SECTIONS, sectionContent, WAVE_SECTIONS } from '../events/sections.ts';
import type { BookState } from '../events/state.ts';
import { canonical } from '../kernel/canonical.ts';
import { gateOf, waveRoute } from './gate.ts';
import type { PageContext } from './page-context.ts';
import { planCheck, planRoute } from './plan-check.ts';
import { rolloutHead, waveMarks } from './rollout-head.ts';
import type { Blocker, GateCheck, RouteView } from './shape/gate.ts';
import type { PrintedBlock, SigningPage } from './shape/signing-page.ts';
import type { TrailRow } from './shape/trail-page.ts';

/** What is to be signed: the plan, or one gate of a wave. `step` null is the viewer's own. */
export interface SigningTarget {
  readonly rollout: string;
  readonly wave: string | null;
  readonly gate: 'plan' | 'entry' | 'exit';
  readonly step: string | null;
}

/** What the page takes from elsewhere: the sentence on a section, the rollout as the viewer last signed it, and the events since. */
export interface SigningSources {
  readonly summary: (name: SectionName, rollout: Rollout, wave: Wave | null) => string;
  /** The section whole, in the words in which it is printed. */
  readonly printed: (
    name: SectionName,
    rollout: Rollout,
    wave: Wave | null,
    names: Pick<BookState, 'people' | 'items' | 'accounts'>,
  ) => readonly PrintedBlock[];
  readonly past: Rollout | null;
  readonly changes: readonly TrailRow[];
}

interface Place {
  readonly rollout: Rollout;
  readonly wave: Wave | null;
}

/** The sections as they will be signed, with their digest; null when there is no such record. */
export function signingPage(
  state: BookState,
  target: SigningTarget,
  context: PageContext,
  sources: SigningSources,
): SigningPage | null {
  const place = placeOf(state, target);
  if (place === null) return null;
  const { rollout, wave } = place;
  const route = routeOf(state, place, target, context);
  const step = route.steps.find((one) => (target.step === null ? one.yours : one.id === target.step)) ?? null;
  const names = wave === null ? PLAN_SECTIONS : WAVE_SECTIONS;
  const last = context.viewer === null ? null : lastSignature(place, context.viewer.id);
  const past = signedPast(place, last, sources.past);
  return {
    rollout: rolloutHead(state, rollout, waveMarks(state, rollout, context)),
    wave: wave === null ? null : { id: wave.id, number: wave.number, title: wave.title },
    route,
    step: step?.id ?? null,
    meaning: step?.meaning ?? '',
    sections: names.map((name) => sectionOf(state, name, place, last, { ...sources, past })),
    digest: contentDigest(rollout, wave, names),
    lastSigned: last === null ? null : { at: last.statement.at, revision: last.statement.record.revision },
    changes: sources.changes,
    open: openChecks(state, place, target, context, step?.id ?? null),
  };
}

/** The newest signature of a person on a record's content, void ones too; null if they never signed it. */
export function lastSignature({ rollout, wave }: Place, signer: string): HeldSignature | null {
  const mine = (wave ?? rollout).signatures.filter(
    ({ statement }) => statement.signer === signer && !statement.sections.includes('act'),
  );
  return mine.at(-1) ?? null;
}

function placeOf(state: BookState, target: SigningTarget): Place | null {
  const rollout = state.rollouts.get(target.rollout as RolloutId);
  if (rollout === undefined) return null;
  if (target.gate === 'plan') return { rollout, wave: null };
  const wave = rollout.waves.find((one) => one.id === (target.wave as WaveId));
  return wave === undefined ? null : { rollout, wave };
}

function routeOf(
  state: BookState,
  { rollout, wave }: Place,
  { gate }: SigningTarget,
  context: PageContext,
): RouteView {
  return wave === null || gate === 'plan'
    ? planRoute(rollout, state, context)
    : waveRoute(state, rollout, wave, gate, context);
}

/** One section as it will be signed, beside how it stood when this person last signed. */
function sectionOf(
  state: BookState,
  name: SectionName,
  place: Place,
  last: HeldSignature | null,
  { summary, printed, past }: SigningSources,
): SigningPage['sections'][number] {
  const { rollout, wave } = place;
  const now = printed(name, rollout, wave, state);
  const differs = last === null ? null : changed(name, place, last, past);
  const before = past === null || last === null ? null : printed(name, past, waveIn(past, wave), state);
  return {
    name,
    summary: summary(name, rollout, wave),
    changed: differs,
    printed: now,
    before: differs === false ? now : before,
  };
}

/** The record as they signed it: not as it stood when a signature came in that an edit elsewhere had overtaken. */
function signedPast({ wave }: Place, last: HeldSignature | null, past: Rollout | null): Rollout | null {
  if (last === null || past === null) return null;
  const { sections, digest } = last.statement;
  return contentDigest(past, waveIn(past, wave), sections) === digest ? past : null;
}

function waveIn(past: Rollout, wave: Wave | null): Wave | null {
  return wave === null ? null : (past.waves.find((one) => one.id === wave.id) ?? null);
}

/** Null where it cannot be told: the earlier content is not at hand. */
function changed(
  name: SectionName,
  { rollout, wave }: Place,
  last: HeldSignature,
  past: Rollout | null,
): boolean | null {
  if (contentDigest(rollout, wave, last.statement.sections) === last.statement.digest) return false;
  if (past === null) return null;
  const before = waveIn(past, wave);
  return canonical(sectionContent(past, before, name)) !== canonical(sectionContent(rollout, wave, name));
}

/** What stays open after this signature: the other unmet checks, and the other steps of the route. */
function openChecks(
  state: BookState,
  { rollout, wave }: Place,
  { gate }: SigningTarget,
  context: PageContext,
  step: string | null,
): readonly GateCheck[] {
  const checks =
    wave === null || gate === 'plan'
      ? [planCheck(rollout, state, context.now)]
      : gateOf(state, rollout, wave, gate, context).checks;
  const without = checks.map((check) => ({
    ...check,
    blockers: check.blockers.flatMap((one) => afterSigning(one, step)),
  }));
  return without.filter((check) => check.blockers.length > 0);
}

/** One signature fewer is wanted on that step; the last one leaves nothing open there. */
function afterSigning(one: Blocker, step: string | null): readonly Blocker[] {
  if (one.kind !== 'approval' || one.step !== step) return [one];
  return one.have + 1 < one.need ? [{ ...one, have: one.have + 1 }] : [];
}
