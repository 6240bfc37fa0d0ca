import { partsOf, type ConflictField, type Write } from '../../domain/conflict.ts';
import type { RolloutId } from '../../domain/ids.ts';
import type { HeldPaper } from '../../domain/paper.ts';
import type { Rollout } from '../../domain/rollout.ts';
import type { HeldSignature, SectionName, Voided } from '../../domain/signature.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState } from '../state.ts';
import type { Wave } from '../../domain/wave.ts';
import { replaced } from './reducers.ts';
import { concurrentTo } from './seen.ts';

/** The section of a signed record that a field stands in. */
const SECTIONS: Partial<Record<ConflictField, readonly SectionName[]>> = {
  'rollout.title': ['description'],
  'rollout.class': ['description'],
  'rollout.site': ['description'],
  'rollout.owner': ['description'],
  'rollout.reason': ['description'],
  'rollout.current': ['description'],
  'rollout.intended': ['description'],
  'rollout.impact': ['impact'],
  'rollout.risk': ['risk'],
  'rollout.rollback': ['rollback'],
  'rollout.phase': ['plan'],
  'wave.title': ['scope', 'plan'],
  'wave.scope': ['scope'],
  'wave.timing': ['scope'],
  'wave.cohort': ['scope'],
  'wave.joiner': ['scope'],
  'wave.criterion': ['criteria'],
  'wave.requirements': ['training'],
};

type Covering = HeldSignature | HeldPaper;

/** Which of some sections, of a wave (null: of the rollout's plan), a field stands in; null: in none. */
export function sectionOf(
  key: string,
  wave: string | null,
  sections: readonly SectionName[],
): SectionName | null {
  const { kind, id, field } = partsOf(key);
  const names = SECTIONS[field] ?? [];
  // The plan holds the titles of all waves; their scope is signed wave by wave.
  const within = kind === 'wave' && id !== wave ? names.filter((name) => name === 'plan') : names;
  return sections.find((name) => within.includes(name)) ?? null;
}

/**
 * A signature, or a paper, over content of which two versions were written: whoever signed had not seen one of them. It
 * never counts, even where what they signed is what stands or is chosen later: they chose nothing (R34).
 */
export function voidUnseen(before: BookState, state: BookState, event: Envelope): BookState {
  if (event.type !== 'signed/1' && event.type !== 'paper-recorded/1') return state;
  const rollout = state.rollouts.get(event.subject.rollout as RolloutId);
  if (rollout === undefined) return state;
  const wave = (event.data['wave'] ?? null) as string | null;
  const unseen = (sections: readonly SectionName[], alone: boolean) =>
    unseenBy(state, rollout, wave, sections, event, alone);
  const next = swept(rollout, wave, event, unseen);
  if (next === rollout) return state;
  const kept = { ...next, waves: withBaselines(next.waves, before.rollouts.get(rollout.id)) };
  return { ...state, rollouts: state.rollouts.set(rollout.id, kept) };
}

/** An approval that never counts sets no dates to measure by. */
function withBaselines(waves: readonly Wave[], before: Rollout | undefined): readonly Wave[] {
  return waves.map((wave) => {
    const baseline = before?.waves.find(({ id }) => id === wave.id)?.baseline ?? null;
    return wave.baseline === baseline ? wave : { ...wave, baseline };
  });
}

function idOf({ type, data }: Envelope): string {
  const held = (type === 'signed/1' ? data['signature'] : data['paper']) as { readonly id: string };
  return held.id;
}

/** The first write on these sections that the event had not seen: of a conflict, open or settled; or, `alone`, of any write. */
function unseenBy(
  state: BookState,
  rollout: Rollout,
  wave: string | null,
  sections: readonly SectionName[],
  event: Envelope,
  alone: boolean,
): Voided | null {
  const ofConflicts = [...state.conflicts.values()].filter((one) => one.rollout === rollout.id);
  const stamps = alone ? Object.entries(rollout.stamps).map(([key, writes]) => ({ key, writes })) : [];
  for (const { key, writes } of [...ofConflicts, ...stamps]) {
    const section = sectionOf(key, wave, sections);
    const [write] = section === null ? [] : concurrentTo(state, event, writes);
    if (section !== null && write !== undefined) return voidedBy(write, section);
  }
  return null;
}

function voidedBy({ at, by, event }: Write, section: SectionName): Voided {
  return { at, by, section, event };
}

function swept(
  rollout: Rollout,
  wave: string | null,
  event: Envelope,
  voidOf: (sections: readonly SectionName[], alone: boolean) => Voided | null,
): Rollout {
  let touched = false;
  const sweep = <Of extends Covering>(list: readonly Of[]): readonly Of[] =>
    replaced(list, idOf(event), (held) => {
      const { sections } = 'statement' in held ? held.statement : held;
      // Void from the first over an edit that could not be named: now it can.
      const unnamed = held.void?.event === event.id;
      const open = held.void === null || unnamed;
      const why = open && !sections.includes('act') ? voidOf(sections, unnamed) : null;
      touched ||= why !== null;
      return why === null ? held : { ...held, void: why };
    });
  const both = <On extends Pick<Rollout, 'signatures' | 'papers'>>(on: On): On => ({
    ...on,
    signatures: sweep(on.signatures),
    papers: sweep(on.papers),
  });
  const next = wave === null ? both(rollout) : { ...rollout, waves: replaced(rollout.waves, wave, both) };
  return touched ? next : rollout;
}
