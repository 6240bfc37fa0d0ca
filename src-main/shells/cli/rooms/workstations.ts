import type { Done } from '../../../../shared/api/ports.ts';
import { refused, type Result } from '../../../../shared/kernel/result.ts';
import type { JoinAsked, SyncPage } from '../../../../shared/views/shape/sync-page.ts';
import { howFarText, joinWords } from '../../../../shared/words/sync-words.ts';
import { instantText } from '../../../../shared/words/when.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';
import { namesIn, published, syncPage, troubleLines } from '../sync/sync-lines.ts';
import { broughtOut, pageWith, stickAsked } from '../sync/with-stick.ts';
import { section, under } from '../text-table.ts';

const ENROL = 'wavebook workstations enrol NAME --fingerprint XXXX-XXXX-XXXX-XXXX --reason TEXT';
const REVOKE = 'wavebook workstations revoke NAME --reason TEXT';

export const workstations: Room = {
  name: 'workstations',
  usage: '[enrol|revoke NAME]',
  about: 'Show the workstations of the book and those that ask to join; let one in, or take one out.',
  options: {
    fingerprint: {
      value: 'TEXT',
      about: 'what the screen of the new workstation shows; it must be the same',
    },
    code: { value: 'TEXT', about: 'what numbers made there end in (default: the next free letter)' },
    reason: { value: 'TEXT', about: 'why; it stands in the audit trail' },
    with: {
      value: 'DIR',
      about: 'a stick that was carried here: who asks to join by it, and the answer is written back on it',
    },
  },
  more: `NAME is what it is called, or its id. ${ENROL}\n${REVOKE}\nA workstation that reaches no folder of the others joins by a stick: “wavebook carry out DIR” here, “wavebook join DIR --name NAME” there, “wavebook workstations enrol NAME --with DIR …” here, “wavebook carry in DIR” there.`,
  run: async (given, io) => {
    const [what, name, ...rest] = given.words;
    if (rest.length > 0) throw new Unusable(`“${rest[0]}” is not understood here. See --help.`);
    if (what === undefined) return atBook(given, io, (desk) => listed(desk, given, io));
    if (what === 'enrol' && name !== undefined)
      return atBook(given, io, (desk) => enrolled(desk, name, given, io));
    if (what === 'revoke' && name !== undefined)
      return atBook(given, io, (desk) => revoked(desk, name, given, io));
    throw new Unusable(`Which workstation? ${ENROL}, or ${REVOKE}.`);
  },
};

async function listed(desk: Desk, given: Given, io: Io): Promise<ExitCode> {
  const page = await pageWith(desk, stickAsked(given, io));
  if (!page.ok) return sayRefused(page.refusal, given, io);
  const { workstations: rows, asked } = page.value;
  return sayDone({ workstations: rows, asked }, given, io, () => linesOf(page.value).join('\n'));
}

function linesOf(page: SyncPage): readonly string[] {
  const { workstations: rows, asked } = page;
  return [
    'Workstations',
    ...under(
      rows.map((row) => [
        row.name,
        row.place,
        howFarText(row),
        row.lastSeen === null ? '' : `seen ${instantText(row.lastSeen)}`,
        row.version ?? '',
        row.fingerprint,
      ]),
    ),
    ...rows.flatMap(({ troubles }) => troubleLines(troubles, namesIn(page))),
    ...section(
      'Asking to join',
      asked.map((one) => [one.name, one.place, one.fingerprint, one.id]),
    ),
    ...asked.map((one) => joinWords(one).todo),
  ];
}

async function enrolled(desk: Desk, name: string, given: Given, io: Io): Promise<ExitCode> {
  const [reason, typed] = [given.text('reason'), given.text('fingerprint')];
  if (reason === null || typed === null)
    throw new Unusable(`--fingerprint and --reason are needed: ${ENROL}.`);
  const stick = stickAsked(given, io);
  const page = await pageWith(desk, stick);
  if (!page.ok) return sayRefused(page.refusal, given, io);
  const one = only(page.value.asked, name);
  if (!one) return sayRefused(refused('not-found', { what: 'device', id: name }).refusal, given, io);
  if (plain(typed) !== plain(one.fingerprint)) {
    io.err(
      `The fingerprints differ: ${one.name} asks with ${one.fingerprint}. Do not let it in. Somebody else may be asking under that name.`,
    );
    return 1;
  }
  const command = { kind: 'device.enrol', request: one.request, code: given.text('code'), reason };
  const done = (await desk.mutate('act', { command })) as Result<Done>;
  if (!done.ok) return sayRefused(done.refusal, given, io);
  const wrong = await broughtOut(desk, stick);
  const next =
    stick === null
      ? 'It fetches the book with its next exchange.'
      : `Carry the stick there: wavebook carry in ${given.text('with')}.`;
  sayDone(done.value, given, io, () => `${one.name} is let in. ${wrong.length === 0 ? next : ''}`.trimEnd());
  for (const line of wrong) io.err(line);
  return wrong.length === 0 ? 0 : 1;
}

async function revoked(desk: Desk, name: string, given: Given, io: Io): Promise<ExitCode> {
  const reason = given.text('reason');
  if (reason === null) throw new Unusable(`--reason is missing: ${REVOKE}.`);
  const page = await syncPage(desk);
  if (!page.ok) return sayRefused(page.refusal, given, io);
  const one = only(page.value.workstations, name);
  if (!one) return sayRefused(refused('not-found', { what: 'device', id: name }).refusal, given, io);
  const done = (await desk.mutate('act', {
    command: { kind: 'device.revoke', id: one.id, reason },
  })) as Result<Done>;
  if (done.ok) await published(desk);
  return done.ok
    ? sayDone(
        done.value,
        given,
        io,
        () => `${one.name} is revoked. What it writes from now on counts nowhere.`,
      )
    : sayRefused(done.refusal, given, io);
}

/** The one that is called so, or has this id; `null`: none. Throws `Unusable` where several are. */
function only<One extends Pick<JoinAsked, 'id' | 'name'>>(all: readonly One[], name: string): One | null {
  const found = all.filter((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase());
  if (found.length > 1)
    throw new Unusable(
      `${found.length} workstations are called ${name}. Give the id: ${found.map(({ id }) => id).join(', ')}.`,
    );
  return found[0] ?? null;
}

/** As it is read out: in any case, with or without strokes, O for 0, I and L for 1. */
function plain(fingerprint: string): string {
  return fingerprint
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
