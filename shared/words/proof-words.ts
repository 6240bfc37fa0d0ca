import type { Role } from '../domain/account.ts';
import type { Meaning } from '../domain/signature.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { GateProof, ProofInput } from '../views/shape/gate-proof.ts';
import { conflictTitle } from './conflict-title.ts';
import { countText, numberText } from './count.ts';
import { digestText } from './digest-words.ts';
import { proof as say } from './en/proof.ts';
import { meaningWord } from './meanings.ts';
import { roleWord } from './roles.ts';
import { instantText } from './when.ts';

type Of<Kind extends ProofInput['kind']> = Extract<ProofInput, { kind: Kind }>;

/** "Entry gate of W-014-3 was open on Wed 18 Nov 2026, 14:02 +01:00, computed from 1 204 events" */
export function proofHeadline({
  side,
  wave,
  open,
  at,
  upTo,
}: Pick<GateProof, 'side' | 'wave' | 'open' | 'at' | 'upTo'>): string {
  const state = open ? say.open : say.closed;
  return say.headline(say.name[side], wave.number, state, instantText(at), countText(upTo, ...say.event));
}

/** One fact that a check was computed from: what it is, and what the book held of it. */
export function proofInputWords(input: ProofInput): { readonly name: string; readonly note: string } {
  switch (input.kind) {
    case 'signature':
      return { name: input.name, note: signatureNote(input) };
    case 'criterion':
      return { name: input.text, note: criterionNote(input) };
    case 'activity':
      return { name: input.title, note: activityNote(input) };
    case 'training':
      return { name: itemName(input), note: trainingNote(input) };
    case 'cohort':
      return { name: say.cohort(countText(input.size, ...say.person)), note: cohortNote(input) };
    case 'review':
      return {
        name: say.review(input.name),
        note: say.upTo(instantText(input.at), numberText(input.upTo)),
      };
    case 'rehearsal':
      return { name: say.rehearsal(input.name), note: instantText(input.on) };
    case 'wave':
      return { name: say.wave(input.number, input.title), note: say.state[input.state] ?? input.state };
    case 'halt':
      return { name: say.halt(input.name), note: haltNote(input) };
    case 'joiner':
      return {
        name: input.name,
        note: say.joiner(say.decision[input.decision] ?? input.decision, instantText(input.at)),
      };
    case 'deviation':
      return { name: say.deviation(input.number), note: deviationNote(input) };
    case 'conflict':
      return { name: conflictTitle(input), note: settledNote(input) };
    case 'book': {
      const events = countText(input.events, ...say.event);
      return { name: say.book, note: input.intact ? say.intact(events) : say.damaged(events) };
    }
    default:
      return assertNever(input);
  }
}

function signatureNote({ meaning, role, at, digest, paper }: Of<'signature'>): string {
  const did = meaningWord(meaning as Meaning);
  const note = say.signature(did, roleWord(role as Role), instantText(at), digestText(digest));
  return paper ? say.onPaper(note) : note;
}

function criterionNote({ verdict, by, at }: Of<'criterion'>): string {
  if (verdict === null || by === null || at === null) return say.notLooked;
  return say.checked(say.verdict[verdict] ?? verdict, by, instantText(at));
}

function activityNote({ by, at, due }: Of<'activity'>): string {
  return by === null || at === null
    ? say.notDone(instantText(due))
    : say.done(by, instantText(at), instantText(due));
}

function itemName({ item, version }: Of<'training'>): string {
  return say.item(item, version === null ? say.noVersion : say.version(version));
}

function trainingNote({ trained, needed, overridden, records }: Of<'training'>): string {
  const note = say.trained(numberText(trained), numberText(needed), digestText(records));
  return overridden === 0 ? note : say.overridden(note, countText(overridden, ...say.override));
}

function cohortNote({ at, digest }: Of<'cohort'>): string {
  return at === null || digest === null ? say.notFrozen : say.frozen(instantText(at), digestText(digest));
}

function settledNote({ settled }: Of<'conflict'>): string {
  return settled === null ? say.notSettled : say.settled(instantText(settled));
}

function haltNote({ at, lifted }: Of<'halt'>): string {
  return lifted === null ? say.inForce(instantText(at)) : say.lifted(instantText(at), instantText(lifted));
}

function deviationNote({ severity, closed }: Of<'deviation'>): string {
  const how = say.severity[severity] ?? severity;
  return closed === null ? say.isOpen(how) : say.isClosed(how, instantText(closed));
}
