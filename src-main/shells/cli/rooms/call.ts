import { router } from '../../../../shared/api/router.ts';
import { command, signedCommand } from '../../../../shared/events/command.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import { nearest } from '../nearest.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';

const procedures = router._def.procedures as unknown as Readonly<
  Record<string, { readonly _def: { readonly type: 'query' | 'mutation' } }>
>;
const kinds: readonly string[] = command.options.map((option) => option.shape.kind.value);
const signedKinds: readonly string[] = signedCommand.options.map((option) => option.shape.kind.value);

export const call: Room = {
  name: 'call',
  usage: 'PROCEDURE [JSON]',
  about: 'Ask the app for anything it can do; JSON of “-” is read from standard input.',
  options: {},
  more: `PROCEDURE is a call (${Object.keys(procedures).slice(0, 3).join(', ')}, …) or a command (${kinds.slice(0, 3).join(', ')}, …).
A command that needs a signature is signed by --as ID.

Calls: ${Object.keys(procedures).join(' ')}

Commands: ${kinds.join(' ')}`,
  run: async (given, io) => {
    const [name, json, ...rest] = given.words;
    if (name === undefined)
      throw new Unusable('Which procedure? wavebook call PROCEDURE [JSON]. See wavebook call --help.');
    if (rest.length > 0) throw new Unusable('The JSON must be one argument: put it in quotes.');
    known(name);
    const input = parsed(json === '-' ? await io.input() : (json ?? '{}'));
    return atBook(given, io, (desk) => called(desk, name, input, given, io));
  },
};

function known(name: string): void {
  const names = [...Object.keys(procedures), ...kinds];
  if (names.includes(name)) return;
  const near = nearest(name, names);
  throw new Unusable(
    `There is no procedure “${name}”.${near ? ` Did you mean “${near}”?` : ''} See wavebook call --help.`,
  );
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch (error) {
    throw new Unusable(`The JSON cannot be read: ${(error as Error).message}.`);
  }
  throw new Unusable('The JSON must be an object: {"name": "value"}.');
}

async function called(
  desk: Desk,
  name: string,
  input: Record<string, unknown>,
  given: Given,
  io: Io,
): Promise<ExitCode> {
  const answer = await (Object.hasOwn(procedures, name)
    ? asked(desk, name, name === 'act' ? signed(desk, input) : input)
    : desk.mutate('act', signed(desk, { command: { ...input, kind: name } })));
  if (isResult(answer))
    return answer.ok ? sayDone(answer.value, given, io, pretty) : sayRefused(answer.refusal, given, io);
  io.out(pretty(answer));
  return 0;
}

function asked(desk: Desk, name: string, input: unknown): Promise<unknown> {
  return procedures[name]?._def.type === 'query' ? desk.query(name, input) : desk.mutate(name, input);
}

/** The signature of whoever is signed in goes along where one is needed and none is given. */
function signed({ me }: Desk, input: Record<string, unknown>): Record<string, unknown> {
  const kind = (input['command'] as { kind?: unknown } | undefined)?.kind;
  return me && !input['credential'] && signedKinds.includes(String(kind))
    ? { ...input, credential: me }
    : input;
}

function isResult(answer: unknown): answer is Result<unknown> {
  return (
    typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean'
  );
}

function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? 'Done.';
}
