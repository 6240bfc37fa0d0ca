import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketPaper } from '../../../shared/views/packet/packet-papers.ts';
import type {
  PacketRoute,
  PacketSignature,
  PacketStep,
} from '../../../shared/views/packet/packet-signatures.ts';
import type { Block, Inline } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { bold, heading, markCell, mono, para, table, title, type Cell } from '../page/parts.ts';
import { paperBlock } from '../page/paper-block.ts';
import { openBlock, pendingBlock, signedBlock } from '../page/signature-block.ts';
import { gateWords, meaningWords, roleWords, sectionWords } from '../words/noun.ts';
import { counted, listed, numberText } from '../words/plain.ts';
import { wantedText } from '../words/step.ts';
import { minuteText } from '../words/when.ts';
import { sittings } from './sittings.ts';

/** Page 2: who signed, who has not, what became of earlier signatures, and how to check one. */
export function signaturesSection(
  contents: PacketContents,
  embedded: { readonly name: string },
): readonly Block[] {
  const routes = contents.routes.filter((route) => isShown(route, contents));
  return [
    title('Signatures', 'signatures', { newPage: true, margin: [0, 0, 0, 2] }),
    para(intro(contents)),
    ...routes.flatMap((route) => routeBlocks(route, contents)),
    ...acts(contents),
    ...sittings(contents),
    ...earlier(contents),
    ...fromTheRoute(contents),
    ...howToVerify(embedded.name),
  ];
}

function intro({ signatures, record, rollout }: PacketContents): readonly Inline[] {
  const where =
    record.kind === 'wave'
      ? `${record.number} and of the plan it stands on, ${rollout.number}`
      : record.number;
  const none =
    signatures.length === 0
      ? ' Nobody has signed yet.'
      : ' Below each name stands what it covers; beside it the key, and the digest of exactly that content.';
  return [`Signatures of ${where}, revision ${numberText(record.revision)}.${none}`];
}

/** The exit route is not printed before the wave is live: nobody could be asked. */
function isShown(route: PacketRoute, { wave }: PacketContents): boolean {
  if (route.of !== 'exit') return true;
  return (
    wave?.wentLive !== null || route.steps.some((step) => step.signature !== null || step.asked !== null)
  );
}

function routeBlocks(route: PacketRoute, contents: PacketContents): readonly Block[] {
  const name = route.of === 'plan' ? `Plan, ${contents.rollout.number}` : gateWords[route.of];
  const total = `${name}, revision ${numberText(contents.record.revision)}: ${numberText(route.signed)} of ${counted(route.steps.length, 'approval', 'approvals')} signed`;
  const gate =
    route.of === 'plan'
      ? 'The plan is not approved without it.'
      : `The ${route.of} gate stays closed without it.`;
  const blocks = route.steps.flatMap((step) => stepBlocks(step, gate, contents));
  const [first, ...others] = route.of === 'entry' ? [...blocks, ...release(contents)] : blocks;
  return [
    heading(route.steps.length === 0 ? `${name}: no approver is named` : total),
    ...(first === undefined ? [] : [first]),
    ...others,
  ];
}

/** What counts at a step, who abstained, what waits for a witness, and what is still wanted. */
function stepBlocks(step: PacketStep, gate: string, contents: PacketContents): readonly Block[] {
  const shown = [
    ...step.answers,
    ...(step.status === 'rejected' && step.signature !== null ? [step.signature] : []),
    ...step.abstained,
    ...step.papers,
  ];
  const done = step.status === 'signed' || step.status === 'rejected';
  return [
    ...(step.need > 1 ? [para(`Wanted: ${wantedText(step)}.`, { margin: [0, 6, 0, 0], heads: true })] : []),
    ...[...new Set(shown)].flatMap((id) => answerBlock(id, contents)),
    ...(done ? [] : [openBlock(step, gate)]),
  ];
}

function answerBlock(id: string, { signatures, papers }: PacketContents): readonly Block[] {
  const held = signatures.find((one) => one.id === id);
  if (held !== undefined) return [signedBlock(held)];
  const paper = papers.find((one) => one.paper.id === id);
  return paper === undefined ? [] : [paperBlock(paper)];
}

/** The change owner's own act that lets the wave go live. */
function release({ signatures, rollout, wave }: PacketContents): readonly Block[] {
  const held = signatures.filter(
    (one) => one.on === 'wave' && one.statement.meaning === 'released' && one.void === null,
  );
  if (held.length > 0) return held.map(signedBlock);
  if (wave === null || wave.wentLive !== null || wave.status === 'cancelled') return [];
  const part = rollout.authors.includes(rollout.ownerName)
    ? ` Author of revision ${numberText(rollout.revision)}.`
    : '';
  return [
    pendingBlock(
      rollout.ownerName,
      'Change owner',
      'Not due',
      'Releases for go-live once the entry gate is open.',
      `Does not take part in the approvals above.${part}`,
    ),
  ];
}

/** Signatures under single acts: a waiver, a resumption, a rollback. */
function acts({ signatures }: PacketContents): readonly Block[] {
  const held = signatures.filter(
    (one) =>
      one.step === null &&
      one.void === null &&
      one.statement.meaning !== 'released' &&
      one.statement.meaning !== 'witnessed',
  );
  return held.length === 0 ? [] : [heading('Signed acts'), ...held.map(signedBlock)];
}

function earlier(contents: PacketContents): readonly Block[] {
  const deciding = new Set(
    contents.routes.flatMap((route) =>
      route.steps.flatMap((step) => [
        ...step.answers,
        ...step.abstained,
        ...(step.status === 'rejected' ? [step.signature] : []),
      ]),
    ),
  );
  const gone = contents.signatures.filter(
    (one) => one.void !== null || (one.step !== null && !deciding.has(one.id)),
  );
  const papers = contents.papers.filter((one) => one.void !== null);
  if (gone.length + papers.length === 0) return [];
  const rows = gone.map((one) => [
    markCell(
      one.void !== null
        ? 'signature/void'
        : one.statement.meaning === 'rejected'
          ? 'signature/rejected'
          : 'signature/signed',
    ),
    [bold(one.statement.name), `\n${one.statement.title}, role ${roleWords[one.statement.role]}`],
    `${meaningWords[one.statement.meaning]}, revision ${numberText(one.statement.record.revision)}\n${minuteText(one.statement.at)}`,
    became(one),
  ]);
  return [
    heading('Earlier signatures on this record'),
    table(
      [20, 150, 152, INNER - 322],
      ['', 'Name and role', 'Meaning, date and time', 'What became of it'],
      [...rows, ...papers.map(paperGone)],
    ),
  ];
}

function paperGone({ paper, void: gone }: PacketPaper): readonly Cell[] {
  return [
    markCell('signature/void'),
    [bold(paper.name), `\n${paper.title}, role ${roleWords[paper.role]}`],
    `${meaningWords[paper.meaning]} on paper, revision ${numberText(paper.revision)}\n${minuteText(paper.signedOn)}`,
    gone === null ? '' : voidText(gone),
  ];
}

function voidText(gone: NonNullable<PacketSignature['void']>): string {
  return `Void since ${minuteText(gone.at)}: ${gone.byName ?? 'the book'} edited the ${sectionWords[gone.section]}.`;
}

function became({ statement, void: gone }: PacketSignature): string {
  const said =
    statement.comment === ''
      ? ''
      : ` ${statement.meaning === 'rejected' ? 'Reason: ' : ''}"${statement.comment}"`;
  if (gone !== null) return `${voidText(gone)}${said}`;
  return statement.meaning === 'rejected' ? said.trim() : `Replaced by a later one.${said}`;
}

/** What was not as the route has it, each counted; what did not happen is said too. */
function fromTheRoute({ wave, signatures, papers, training }: PacketContents): readonly Block[] {
  const waived = wave?.checks.filter((check) => check.verdict === 'waived').length ?? 0;
  const delegated = signatures.filter((one) => one.onBehalfName !== null).length;
  const overridden = training?.overrides.length ?? 0;
  const kinds: readonly (readonly [number, string, string, string])[] = [
    [waived, 'waiver', 'waivers', 'waiver'],
    [delegated, 'signature by delegation', 'signatures by delegation', 'delegation'],
    [papers.length, 'signature on paper', 'signatures on paper', 'signature on paper'],
    [overridden, 'training override', 'training overrides', 'training override'],
  ];
  const there = kinds.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
  const none = kinds.filter(([count]) => count === 0).map(([, , , name]) => `no ${name}`);
  const text = [
    ...(there.length === 0 ? [] : [`${listed(there)}, each signed or witnessed, with the reason beside it.`]),
    `${capital(none.join(', '))}${none.length === 0 ? 'N' : ', n'}o approval after the fact.`,
  ].join(' ');
  return [heading('Deviations from the route'), para(text)];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function howToVerify(name: string): readonly Block[] {
  const steps: readonly (readonly Inline[])[] = [
    ['Take ', mono(name), ' out of this file with any PDF tool. Its SHA-256 is the digest on page 1.'],
    [
      'For each signature, hash the sections it covers as page ',
      { pageOf: 'verify' },
      ' says. The result is the digest beside the name.',
    ],
    [
      'Check the Ed25519 signature over its statement with the key beside the name. The record holds the statement, the key and the value.',
    ],
  ];
  return [
    heading('How to verify a signature'),
    { stack: steps.map((step, at) => numbered(at + 1, step)), together: true },
  ];
}

/** A numbered step. */
export function numbered(at: number, step: readonly Inline[]): Block {
  return { columns: [para(`${at}.`, { width: 13 }), para(step)], gap: 0, margin: [0, 1, 0, 0] };
}
