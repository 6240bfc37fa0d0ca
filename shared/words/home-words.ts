import type { Meaning } from '../domain/signature.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { HomePage } from '../views/shape/home-page.ts';
import type { Wait } from '../views/shape/wait.ts';
import { countText, familyNamesText, numberText, smallText, startText } from './count.ts';
import { home as say } from './en/wave.ts';
import { meaningWord } from './meanings.ts';
import { instantText } from './when.ts';

/** "One wave is halted, two are blocked. Five things wait for you." Who only reads is told of the waves alone. */
export function homeSentence(counts: HomePage['counts'], readOnly = false): string {
  return readOnly ? stopped(counts) : `${stopped(counts)} ${waiting(counts)}`;
}

function stopped({ halted, blocked }: HomePage['counts']): string {
  if (halted === 0 && blocked === 0) return say.calm;
  const first = halted > 0 ? halted : blocked;
  const head = `${startText(first)} ${first === 1 ? say.wave[0] : say.wave[1]} ${verb(first)} ${halted > 0 ? say.halted : say.blocked}`;
  return halted > 0 && blocked > 0
    ? `${head}, ${smallText(blocked)} ${verb(blocked)} ${say.blocked}.`
    : `${head}.`;
}

function waiting({ waits }: HomePage['counts']): string {
  return waits === 0 ? say.nothing : say.waits(startText(waits), waits === 1);
}

function verb(count: number): string {
  return count === 1 ? say.is[0] : say.is[1];
}

type Task = Pick<Wait, 'kind' | 'count' | 'meaning'> & Partial<Pick<Wait, 'names' | 'onBehalf' | 'late'>>;

/** What is to be done, verb first: "Close 3 training gaps", "Sign: approved, for Tomasz Wieczorek". */
export function waitText(wait: Task): string {
  const { kind, count, meaning, names = [], onBehalf = null, late = false } = wait;
  switch (kind) {
    case 'resume':
      return say.wait.resume;
    case 'training':
      return say.wait.training(countText(count, ...say.wait.gaps));
    case 'joiners':
      return say.wait.joiners(countText(count, ...say.wait.joiner));
    case 'sign-training':
      return say.wait.signTraining(countText(count, ...say.wait.record));
    case 'sign':
      return signText(meaning, onBehalf);
    case 'ask':
      return say.wait.ask;
    case 'activity':
      return count === 1 ? say.wait.activity[0] : say.wait.activity[1](numberText(count));
    case 'criterion':
      return count === 1 ? say.wait.criterion[0] : say.wait.criterion[1](numberText(count));
    case 'go-live':
      return say.wait.goLive;
    case 'hand-over':
      return say.wait.handOver;
    case 'plan':
      return say.wait.plan;
    case 'review-trail':
      return say.wait.review;
    case 'chase':
      return chaseText(countText(count, ...say.wait.late), familyNamesText(names));
    case 'witness':
      return witnessText(countText(count, ...say.wait.paper), familyNamesText(names));
    case 'vouch':
      return say.wait.vouch(familyNamesText(names) || countText(count, ...say.wait.somebody));
    case 'alert':
      return count === 1 ? say.wait.alert[0] : say.wait.alert[1](numberText(count));
    case 'settle':
      return count === 1 ? say.wait.settle[0] : say.wait.settle[1](numberText(count));
    case 'password':
      return late ? say.wait.passwordLate : say.wait.password;
    case 'accept':
      return say.wait.accept;
    default:
      return assertNever(kind);
  }
}

/** What stands below it: who asked again, when, and what they wrote. Null where nobody did. */
export function waitNote({ reminded }: Pick<Wait, 'reminded'>): string | null {
  if (reminded === null) return null;
  const text = say.wait.reminded(reminded.by, instantText(reminded.at));
  return reminded.note === '' ? text : say.wait.because(text, reminded.note);
}

function signText(meaning: string | null, onBehalf: string | null): string {
  const what = say.wait.sign(
    meaning === null ? say.wait.approval : meaningWord(meaning as Meaning).toLowerCase(),
  );
  return onBehalf === null ? what : say.wait.signFor(what, onBehalf);
}

function chaseText(late: string, names: string): string {
  return names === '' ? say.wait.chase(late) : say.wait.chaseWith(late, names);
}

function witnessText(papers: string, names: string): string {
  return names === '' ? say.wait.witness(papers) : say.wait.witnessOf(papers, names);
}
