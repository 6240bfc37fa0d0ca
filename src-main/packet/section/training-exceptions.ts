import type { PacketTraining } from '../../../shared/views/packet/packet-training.ts';
import type { Block } from '../engine/dress.ts';
import type { PrintMark } from '../engine/mark.ts';
import { INNER } from '../engine/print.ts';
import { bold, digestInline, heading, marked, table, type Cell } from '../page/parts.ts';
import { counted, numberText } from '../words/plain.ts';
import { dayText, minuteText } from '../words/when.ts';

type Override = PacketTraining['overrides'][number];
type Joiner = PacketTraining['joiners'][number];
type Signed = PacketTraining['signatures'][number];

/** Who went on without training, by whose signature and why; nothing where nobody did (R49). */
export function overrides({ overrides: all }: PacketTraining): readonly Block[] {
  if (all.length === 0) return [];
  const rows = all.map((one): readonly Cell[] => [
    [bold(one.name)],
    `${one.item} v${one.version}\n${one.title}`,
    overrideState(one),
    `${one.reason}\n${one.byName}, ${minuteText(one.at)}`,
  ]);
  return [
    heading(`Overrides, signed: ${numberText(all.length)}`),
    table([110, 110, 118, INNER - 338], ['Person', 'Item', 'Holds', 'Reason, who signed'], rows),
  ];
}

function overrideState({ inForce, until, withdrawn }: Override): Block {
  if (withdrawn !== null)
    return marked(
      'signature/void',
      `withdrawn by ${withdrawn.byName}, ${minuteText(withdrawn.at)}: ${withdrawn.reason}`,
    );
  return inForce
    ? marked('training/overridden', `through ${dayText(until)}`)
    : marked('check/not-due', `no longer, was through ${dayText(until)}`);
}

/** Who came to the wave's place after its cohort was frozen, and what was decided of each. */
export function joiners({ joiners: all }: PacketTraining): readonly Block[] {
  if (all.length === 0) return [];
  const rows = all.map((one): readonly Cell[] => [
    [bold(one.name)],
    minuteText(one.since),
    marked(joinerMark(one), joinerText(one)),
  ]);
  return [
    heading(`Late joiners: ${numberText(all.length)}`),
    table([130, 128, INNER - 258], ['Person', 'In the scope since', 'Decided'], rows),
  ];
}

function joinerMark({ decided }: Joiner): PrintMark {
  if (decided === null) return 'check/not-met';
  return decided.decision === 'taken-in' ? 'check/met' : 'check/waived';
}

function joinerText({ decided }: Joiner): string {
  if (decided === null) return 'Not decided';
  const what = decided.decision === 'taken-in' ? 'Taken in' : 'Left out';
  return `${what}: ${decided.reason}\n${decided.byName}, ${minuteText(decided.at)}`;
}

/** E-signatures of trainers and of those trained, over records of this wave. */
export function trainingSignatures({ signatures: all }: PacketTraining): readonly Block[] {
  if (all.length === 0) return [];
  const rows = all.map((one): readonly Cell[] => [
    marked('signature/signed', [bold(one.statement.name), `\n${one.statement.title}`]),
    `${one.as === 'trainer' ? 'Gave the training' : 'Received the training'}\n${minuteText(one.statement.at)}`,
    `${covered(one)}`,
    [digestInline(one.statement.digest)],
  ]);
  return [
    heading(`Signatures under training records: ${numberText(all.length)}`),
    table([130, 128, 110, INNER - 368], ['Who', 'Meaning and when', 'Records', 'Digest signed'], rows),
  ];
}

function covered({ records, whole }: Signed): string {
  const items = [...new Set(records.map(({ item, version }) => `${item} v${version}`))].join(', ');
  const people = counted(records.length, 'person', 'people');
  return `${items}, ${people}${whole ? '' : ' of this wave; others of the session are not printed here'}`;
}
