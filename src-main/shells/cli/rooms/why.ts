import type { Result } from '../../../../shared/kernel/result.ts';
import type { GateDecision, GateProof, ProofCheck } from '../../../../shared/views/shape/gate-proof.ts';
import { blockerWords, checkStatement } from '../../../../shared/words/check-words.ts';
import { countText, numberText } from '../../../../shared/words/count.ts';
import { checkLabel } from '../../../../shared/words/gate-words.ts';
import { proofHeadline, proofInputWords } from '../../../../shared/words/proof-words.ts';
import { exactText } from '../../../../shared/words/when.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import { momentAsked } from '../moment-asked.ts';
import { named } from '../named.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';
import { section, under } from '../text-table.ts';

export const why: Room = {
  name: 'why',
  usage: 'WAVE',
  about: 'Show why a gate of a wave was open or closed at a moment, replayed from the log.',
  options: {
    at: {
      value: 'INSTANT',
      about:
        'when: 2026-11-18T14:02 on the site’s clock, the same with +01:00, #123 for an event, #123@2026-… for both, now (default)',
    },
    side: { value: 'entry|exit', about: 'which gate (default: the one that was ahead then)' },
  },
  more: `Replays every decision at that gate too, and compares what comes out with the digest that was stored with it.
Exit code: 0 every stored decision agrees, 1 one does not, or the wave was not there yet, 2 not usable like this.`,
  run: async (given, io) => {
    const [name, ...rest] = given.words;
    if (name === undefined || rest.length > 0)
      throw new Unusable('The gate of which wave? wavebook why WAVE --at INSTANT.');
    const side = sideOf(given);
    return atBook(given, io, (desk) => told(desk, name, side, given, io));
  },
};

function sideOf(given: Given): string | null {
  const side = given.text('side');
  if (side !== null && side !== 'entry' && side !== 'exit')
    throw new Unusable(`--side wants entry or exit, not “${side}”.`);
  return side;
}

async function told(desk: Desk, name: string, side: string | null, given: Given, io: Io): Promise<ExitCode> {
  const moment = await momentAsked(desk, given.text('at') ?? 'now');
  const hit = await named(desk, name, ['wave']);
  if (!hit.ok) return sayRefused(hit.refusal, given, io);
  const { rollout, id: wave } = hit.value;
  const proof = (await desk.query('read.why', { rollout, wave, side, ...moment })) as Result<GateProof>;
  if (!proof.ok) return sayRefused(proof.refusal, given, io);
  sayDone(proof.value, given, io, (one) => linesOf(one).join('\n'));
  return proof.value.decisions.some(({ agrees }) => agrees === false) ? 1 : 0;
}

function linesOf(proof: GateProof): readonly string[] {
  const { upTo, head, later, digest, checks, decisions } = proof;
  return [
    `${proofHeadline(proof)}.`,
    ...clockLines(later),
    ...checks.flatMap(checkLines),
    ...section('Computed from', [
      ['Events', `1 to ${numberText(upTo)}`],
      ['Last line', head ?? 'none'],
      ['Digest', digest],
    ]),
    ...section('Decisions at this gate, newest first', decisions.map(decisionRow)),
  ];
}

/** The order of the log decides, not the times in it. */
function clockLines(later: number): readonly string[] {
  if (later === 0) return [];
  const events = countText(later, 'of these events bears', 'of these events bear');
  return [
    `A clock was set back: ${events} a later time. What counts is the order in which they were written.`,
  ];
}

function checkLines(check: ProofCheck): readonly string[] {
  const lacks = check.blockers.map(blockerWords).map(({ name, cause }) => [name, cause]);
  const facts = check.inputs.map(proofInputWords).map(({ name, note }) => [name, note]);
  return [
    '',
    check.met ? `met      ${checkLabel(check)}` : `not met  ${checkStatement(check)}`,
    ...under(lacks),
    ...under(facts),
  ];
}

function decisionRow({ kind, position, at, name, agrees }: GateDecision): readonly string[] {
  const did = kind === 'passed' ? `passed by ${name}` : `refused to ${name}`;
  return [`#${position}`, exactText(at), did, agreement(kind, agrees)];
}

function agreement(kind: GateDecision['kind'], agrees: boolean | null): string {
  if (agrees === null) return kind === 'passed' ? 'nothing was stored with it (before 0.3)' : '';
  return agrees
    ? 'replaying gives what was stored'
    : 'replaying does not give what was stored: run wavebook verify';
}
