import type { Meaning } from '../domain/signature.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { HomePage } from '../views/shape/home-page.ts';
import type { Wait } from '../views/shape/wait.ts';
import { countText, numberText, smallText, startText } from './count.ts';
import { home as say } from './en/wave.ts';
import { meaningWord } from './meanings.ts';

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

/** What is to be done, verb first: "Close 3 training gaps", "Sign: approved". */
export function waitText(wait: Pick<Wait, 'kind' | 'count' | 'meaning'>): string {
  const { kind, count, meaning } = wait;
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
      return say.wait.sign(
        meaning === null ? say.wait.approval : meaningWord(meaning as Meaning).toLowerCase(),
      );
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
    default:
      return assertNever(kind);
  }
}
