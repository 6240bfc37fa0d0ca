import type { Statement } from '../../../shared/domain/signature.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketRoute } from '../../../shared/views/packet/packet-signatures.ts';
import type { GateCheck } from '../../../shared/views/shape/gate.ts';
import type { Block, Inline } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import type { Budget } from './cover-budget.ts';
import { bold, heading, item, label, MAIN, para } from '../page/parts.ts';
import { blockerText, openText } from '../words/check.ts';
import { titlesOf, type Titles } from '../words/conflict.ts';
import { meaningWords, roleWords } from '../words/noun.ts';
import { clipped, numberText } from '../words/plain.ts';
import { minuteText } from '../words/when.ts';

const GAP = 19.5;
const LEFT = (INNER - GAP) * 0.556;
const RIGHT = INNER - GAP - LEFT;
/** Reasons by name that page 1 has room for; the rest is counted and stands further on. */
const NAMES_PER_CHECK = 5;
const SIGNED_SHOWN = 4;

/** What is still open, by name, beside what is signed. */
export function openAndSigned(contents: PacketContents, budget: Budget): Block {
  return {
    columns: [
      { width: LEFT, stack: openColumn(contents, budget) },
      { width: RIGHT, stack: signedColumn(contents) },
    ],
    gap: GAP,
  };
}

function openColumn(contents: PacketContents, { names, reason }: Budget): readonly Block[] {
  const open = openChecks(contents);
  if (open.length === 0) return [heading('Open: nothing', LEFT), para(nothingOpen(contents))];
  const titles = titlesOf(contents);
  let left = names;
  const items = open.map((check) => {
    const shown = check.blockers.slice(0, Math.max(1, Math.min(NAMES_PER_CHECK, left)));
    left -= shown.length;
    return item(
      'check/not-met',
      reasons(check, { shown: left < 0 ? 0 : shown.length, signs: reason, titles }),
    );
  });
  return [heading(`Open: ${numberText(open.length)}`, LEFT), ...items];
}

/** For a wave the unmet checks of the gate ahead; for a rollout its plan, its halts, and what was written apart. */
function openChecks({ wave, ahead, plan, course, sync }: PacketContents): readonly GateCheck[] {
  if (wave !== null) return ahead?.checks.filter((check) => !check.met) ?? [];
  const blockers = course.halts
    .filter((halt) => halt.lifted === null)
    .map(({ id, at, seen, byName }) => ({ kind: 'halt' as const, halt: id, at, seen, by: byName }));
  const halted: GateCheck = { id: 'no-halt', met: false, have: 0, want: 1, blockers };
  const apart = (sync?.conflicts ?? [])
    .filter((one) => one.settled === null)
    .map(({ id, title, sides }) => ({
      kind: 'conflict' as const,
      id,
      field: '',
      record: title,
      sides: sides.length,
    }));
  const conflicts: GateCheck = { id: 'conflicts', met: false, have: 0, want: apart.length, blockers: apart };
  return [
    ...(plan.met ? [] : [plan]),
    ...(blockers.length === 0 ? [] : [halted]),
    ...(apart.length === 0 ? [] : [conflicts]),
  ];
}

function nothingOpen({ wave, ahead }: PacketContents): string {
  if (wave === null) return 'The plan is approved, and nothing is halted.';
  return ahead === null ? 'No gate is ahead.' : 'Every check is met.';
}

interface Room {
  readonly shown: number;
  readonly signs: number;
  readonly titles: Titles;
}

function reasons(check: GateCheck, { shown, signs, titles }: Room): Block {
  // "QA approval missing" says it all when nobody is named.
  const [only] = check.blockers;
  const said =
    check.blockers.length === 1 && only?.kind === 'approval' && only.name === null && only.asked === null;
  const lines = said
    ? []
    : check.blockers.slice(0, shown).map((blocker) => clipped(blockerText(blocker, titles), signs));
  const more = check.blockers.length - lines.length;
  const rest: readonly Inline[] =
    more <= 0 || lines.length === 0
      ? []
      : [
          `\nand ${numberText(more)} more`,
          ...(check.id === 'training' ? [', page ', { pageOf: 'training' }] : []),
        ];
  return { inlines: [bold(openText(check)), ...lines.map((line) => `\n${line}`), ...rest], ...MAIN };
}

function signedColumn(contents: PacketContents): readonly Block[] {
  const route = routeAhead(contents);
  const answers = route.steps.flatMap((step) => step.answers);
  const signed = answers.flatMap((id) => signerOf(id, contents));
  const shown = signed.slice(-SIGNED_SHOWN);
  const name =
    route.steps.length === 0
      ? 'Signed: nobody is asked'
      : `Signed: ${numberText(route.signed)} of ${numberText(route.steps.length)}`;
  return [
    heading(name, RIGHT),
    ...shown.map((one) => item('signature/signed', one)),
    label(['All signatures, also pending and void: page ', { pageOf: 'signatures' }], {
      margin: [signed.length > 0 ? 18.75 : 0, 4, 0, 0],
    }),
  ];
}

/** One line for an answer that counts, given here or on paper. */
function signerOf(id: string, { signatures, papers }: PacketContents): readonly Block[] {
  const held = signatures.find((one) => one.id === id)?.statement;
  if (held !== undefined) return [signerLine(held, held.at, '')];
  const paper = papers.find((one) => one.paper.id === id)?.paper;
  return paper === undefined ? [] : [signerLine(paper, paper.signedOn, ' on paper')];
}

function signerLine(
  { name, role, meaning }: Pick<Statement, 'name' | 'role' | 'meaning'>,
  at: Instant,
  how: string,
): Block {
  return {
    inlines: [bold(name), `, ${roleWords[role]}. ${meaningWords[meaning]}${how}\n${minuteText(at)}`],
    ...MAIN,
  };
}

/** The approvals that the decision hangs on. */
export function routeAhead({ routes, ahead, wave }: PacketContents): PacketRoute {
  const of = wave === null ? 'plan' : (ahead?.side ?? (wave.status === 'handed-over' ? 'exit' : 'entry'));
  const route = routes.find((one) => one.of === of);
  if (route === undefined) throw new Error(`the packet has no route of ${of}`);
  return route;
}
