import type { Done } from '../../../../shared/api/ports.ts';
import { refused, type Result } from '../../../../shared/kernel/result.ts';
import type { ConflictSide, ConflictView, SyncPage } from '../../../../shared/views/shape/sync-page.ts';
import { countText } from '../../../../shared/words/count.ts';
import { instantText } from '../../../../shared/words/when.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';
import { published, syncPage } from '../sync/sync-lines.ts';
import { under } from '../text-table.ts';

const SETTLE = 'wavebook conflicts settle CONFLICT SIDE --reason TEXT';

export const conflicts: Room = {
  name: 'conflicts',
  usage: '[settle CONFLICT SIDE]',
  about: 'Show what two workstations wrote to one field without knowing of each other, and settle it.',
  options: {
    reason: { value: 'TEXT', about: 'why this one; it stands in the audit trail' },
    settled: { about: 'show those that were settled, too' },
    alike: { about: 'settle all conflicts of the same kind of field the same way: by the same workstation' },
  },
  more: `CONFLICT is its number in the list, or its id; SIDE is the letter in front of a value, or (from --json) the id of its event. ${SETTLE}`,
  run: async (given, io) => {
    const [what, which, side, ...rest] = given.words;
    if (what === undefined) return atBook(given, io, (desk) => listed(desk, given, io));
    if (what !== 'settle' || which === undefined || side === undefined || rest.length > 0)
      throw new Unusable(`Which conflict, and which side of it? ${SETTLE}.`);
    const reason = given.text('reason');
    if (reason === null) throw new Unusable(`--reason is missing: ${SETTLE}.`);
    return atBook(given, io, (desk) => settled(desk, { which, side, reason }, given, io));
  },
};

async function listed(desk: Desk, given: Given, io: Io): Promise<ExitCode> {
  const page = await syncPage(desk);
  if (!page.ok) return sayRefused(page.refusal, given, io);
  const { conflicts: open, settled: over } = page.value;
  const shown = given.has('settled') ? [...open, ...over] : open;
  return sayDone(shown, given, io, (all) =>
    all.length === 0
      ? 'No conflict is open.'
      : all.flatMap((one, index) => linesOf(one, index + 1)).join('\n'),
  );
}

function linesOf(one: ConflictView, number: number): readonly string[] {
  const { title, sides, before, closed, signatures, settled: end } = one;
  return [
    `${number}. ${title}`,
    ...under([
      ...sides.map((side, index) => [letterOf(index), side.text, ...whoOf(side)]),
      ...(before === '' ? [] : [['', before, 'before']]),
    ]),
    ...closed.map((text) => `  Closed: ${text}`),
    ...signatures.map((text) => `  Void: ${text}`),
    ...(end === null ? [] : [`  Settled ${instantText(end.at)} by ${end.by}: ${end.text}. ${end.reason}`]),
  ];
}

function whoOf({ by, device, at, reason }: ConflictSide): readonly string[] {
  return [`${by}, ${device}`, instantText(at), reason ?? ''];
}

function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}

interface Choice {
  readonly which: string;
  readonly side: string;
  readonly reason: string;
}

async function settled(desk: Desk, choice: Choice, given: Given, io: Io): Promise<ExitCode> {
  // No exchange before: numbers and letters are those of the list that was looked at, and no value is passed over unseen.
  const page = (await desk.query('read.sync', {})) as Result<SyncPage>;
  if (!page.ok) return sayRefused(page.refusal, given, io);
  const open = page.value.conflicts;
  const one = open.find(({ id }, index) => id === choice.which || String(index + 1) === choice.which);
  if (!one)
    return sayRefused(refused('not-found', { what: 'conflict', id: choice.which }).refusal, given, io);
  const chosen = one.sides.find(
    (side, index) => letterOf(index) === choice.side.toUpperCase() || side.event === choice.side,
  );
  if (!chosen)
    throw new Unusable(`It has sides A to ${letterOf(one.sides.length - 1)}, not “${choice.side}”.`);
  const all = given.has('alike') ? alike(open, one, chosen) : [{ id: one.id, event: chosen.event }];
  const command = { kind: 'conflict.settle', choices: all, reason: choice.reason };
  const done = (await desk.mutate('act', { command })) as Result<Done>;
  if (done.ok) await published(desk);
  return done.ok
    ? sayDone(
        done.value,
        given,
        io,
        () => `${countText(all.length, 'conflict', 'conflicts')} settled: ${chosen.text}`,
      )
    : sayRefused(done.refusal, given, io);
}

/** Of every open conflict of that kind of field, the side that the same workstation wrote; others stay open. */
function alike(
  open: readonly ConflictView[],
  { field }: ConflictView,
  { device }: ConflictSide,
): readonly { readonly id: string; readonly event: string }[] {
  return open.flatMap((one) => {
    const side = one.field === field ? one.sides.find((each) => each.device === device) : undefined;
    return side ? [{ id: one.id, event: side.event }] : [];
  });
}
