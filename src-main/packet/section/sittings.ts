import type { Answer } from '../../../shared/domain/ceremony.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketSitting } from '../../../shared/views/packet/packet-sittings.ts';
import type { Block } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { heading, table } from '../page/parts.ts';
import { listed } from '../words/plain.ts';
import { minuteText } from '../words/when.ts';

const gateName = { plan: 'The plan', entry: 'Entry gate', exit: 'Exit gate' } as const;
const verdictName: Readonly<Record<Answer['verdict'], string>> = {
  signed: 'Signed',
  rejected: 'Rejected',
  abstained: 'Abstained',
  absent: 'Absent',
};
const ORDER: readonly Answer['verdict'][] = ['signed', 'rejected', 'abstained', 'absent'];

/** Sittings at which a board signed one after another at one workstation. */
export function sittings({ sittings: all }: PacketContents): readonly Block[] {
  if (all.length === 0) return [];
  const rows = all.map((one) => [
    `${gateName[one.gate]}\n${minuteText(one.began)} to ${minuteText(one.ended)}`,
    one.chair,
    [verdicts(one), one.note === '' ? '' : `\n"${one.note}"`],
  ]);
  return [
    heading('Sittings'),
    table([170, 100, INNER - 270], ['Gate and time', 'Closed by', 'What came of it'], rows),
  ];
}

function verdicts({ answers }: PacketSitting): string {
  return ORDER.flatMap((verdict) => {
    const names = answers.filter((one) => one.verdict === verdict).map(({ name }) => name);
    return names.length === 0 ? [] : [`${verdictName[verdict]}: ${listed(names)}.`];
  }).join(' ');
}
