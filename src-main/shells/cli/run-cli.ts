import { COMMON, readArguments } from './arguments.ts';
import { helpFor, helpForAll } from './help.ts';
import { Unusable, type ExitCode, type Io } from './io.ts';
import { nearest } from './nearest.ts';
import type { Room } from './room.ts';
import { sayError } from '../app/say-error.ts';

/** Runs one command of `rooms`; every way out has its sentence and its exit code. */
export async function runCli(args: readonly string[], io: Io, rooms: readonly Room[]): Promise<ExitCode> {
  try {
    return await enter(args, io, rooms);
  } catch (error) {
    io.err(error instanceof Unusable ? error.message : sayError(error));
    return 2;
  }
}

async function enter([name, ...rest]: readonly string[], io: Io, rooms: readonly Room[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(helpForAll(rooms));
    return name === undefined ? 2 : 0;
  }
  const room = rooms.find((one) => one.name === name);
  if (!room) {
    const near = nearest(
      name,
      rooms.map((one) => one.name),
    );
    throw new Unusable(
      `There is no command “${name}”.${near ? ` Did you mean “wavebook ${near}”?` : ''} See wavebook --help.`,
    );
  }
  const given = readArguments(rest, { ...COMMON, ...room.options });
  if (given.has('help')) {
    io.out(helpFor(room));
    return 0;
  }
  return room.run(given, io);
}
