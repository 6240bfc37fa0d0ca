import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketSync, PacketWorkstation } from '../../../shared/views/packet/packet-sync.ts';
import type { PacketSeal } from '../../../shared/views/packet/packet-seal.ts';
import type { Block } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { bold, digestInline, heading, mono, para, table, title, type Cell } from '../page/parts.ts';
import { sealedText } from '../words/conflict.ts';
import { numberText } from '../words/plain.ts';

const INTRO =
  'Each workstation signs its own log. The name can be changed; the fingerprint, of its keys, and the id of its log cannot. Whoever let it in compared the fingerprint with the one on its own screen.';

/** At which workstations the record was written, and who has confirmed what was passed. Of a book of one workstation the proof says enough. */
export function workstationsSection({ sync }: PacketContents): readonly Block[] {
  if (sync === undefined || sync.of < 2) return [];
  return [
    title('Workstations', 'workstations'),
    para(INTRO, { heads: true }),
    ...writers(sync),
    ...seals(sync),
  ];
}

function writers({ workstations }: PacketSync): readonly Block[] {
  if (workstations.length === 0) return [];
  return [
    heading('Where the events of the extract were written'),
    table(
      [98, 110, 44, 64, INNER - 316],
      ['Workstation', 'Place', 'Events', 'Its numbers', 'Fingerprint and log'],
      workstations.map(rowOf),
    ),
  ];
}

function rowOf(one: PacketWorkstation): readonly Cell[] {
  const { name, place, revoked, events, fingerprint, origin } = one;
  return [
    [bold(name), ...(revoked ? ['\nrevoked'] : [])],
    place,
    numberText(events),
    numbersText(one),
    [
      fingerprint === null ? 'an earlier life' : mono(fingerprint),
      '\n',
      { text: origin, mono: true, size: 6.5 },
    ],
  ];
}

/** "1 to 312", or the one there is. */
export function numbersText({ first, last }: Pick<PacketWorkstation, 'first' | 'last'>): string {
  return first === last ? numberText(first) : `${numberText(first)} to ${numberText(last)}`;
}

function seals({ seals: all }: PacketSync): readonly Block[] {
  return all.flatMap((seal) => [
    heading(`Seal of ${seal.wave}, ${seal.title}`),
    para(sealedText(seal)),
    ...(seal.marks.length === 0 ? [] : [marks(seal)]),
  ]);
}

/** Each checkpoint covers all events of that log up to a number; its digest finds it again in the book. */
function marks({ marks: all }: PacketSeal): Block {
  return table(
    [150, 90, INNER - 240],
    ['Workstation', 'Its own events', 'SHA-256 of its signed checkpoint'],
    all.map(({ device, size, note }) => [
      [bold(device)],
      size === 0 ? 'none' : `1 to ${numberText(size)}`,
      [digestInline(note)],
    ]),
  );
}
