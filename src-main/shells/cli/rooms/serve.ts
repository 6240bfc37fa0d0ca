import { resolve } from 'node:path';
import { runInBrowser } from '../../browser/run.ts';
import { Unusable, type ExitCode } from '../io.ts';
import type { Room } from '../room.ts';

export const serve: Room = {
  name: 'serve',
  usage: '',
  about: 'Run the app on this machine and print its address, until it is stopped with Ctrl C.',
  options: {
    port: { value: 'N', about: 'listen on this port of 127.0.0.1 (default: any free one)' },
    window: { about: 'open a window as well' },
  },
  run: async (given, io) => {
    const port = Number(given.text('port') ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Unusable('--port wants a number up to 65535.');
    const book = given.text('book');
    return (await runInBrowser({
      book: book === null ? null : resolve(io.cwd, book),
      port,
      window: given.has('window'),
      env: io.env,
      say: io.out,
    })) as ExitCode;
  },
};
