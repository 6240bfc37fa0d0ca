import { resolve } from 'node:path';
import { makeBook } from '../../../../shared/api/inputs.ts';
import { newBook } from '../../../api/desk/new-book.ts';
import { commandLineApp } from '../command-line-app.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { passwordOf, sayDone, sayRefused } from '../signed-in.ts';
import { refused } from '../../../../shared/kernel/result.ts';

const QUESTIONS = {
  name: 'Name of the book: ',
  site: 'Site: ',
  admin: 'User id of the first administrator: ',
  'admin-name': 'Their name: ',
  'admin-title': 'Their title: ',
} as const;

export const init: Room = {
  name: 'init',
  usage: '',
  about: 'Make a new book with its first administrator; what is not given is asked for.',
  options: {
    name: { value: 'NAME', about: 'name of the book' },
    site: { value: 'SITE', about: 'site it is for' },
    zone: { value: 'ZONE', about: 'time zone, as Europe/Oslo (default: the one of this machine)' },
    admin: { value: 'ID', about: 'user id of the first administrator' },
    'admin-name': { value: 'NAME', about: 'their name as it is printed' },
    'admin-title': { value: 'TITLE', about: 'their title' },
  },
  more: 'With --book DIR the book is made there; the folder must be absent or empty. The password comes from WAVEBOOK_PASSWORD or is asked for.',
  run: async (given, io) => {
    const answers = await answersTo(given, io);
    const app = commandLineApp(io);
    try {
      const input = makeBook.safeParse(answers);
      if (!input.success)
        return sayRefused(
          refused('invalid', {
            problems: input.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
          }).refusal,
          given,
          io,
        );
      const made = await newBook(input.data, app.tools);
      return made.ok
        ? sayDone({ dir: made.value }, given, io, ({ dir }) => `The book is made: ${dir}`)
        : sayRefused(made.refusal, given, io);
    } finally {
      await app.close();
    }
  },
};

async function answersTo(given: Given, io: Io): Promise<unknown> {
  const answer = async (name: keyof typeof QUESTIONS): Promise<string> => {
    const text = given.text(name) ?? (await io.ask(QUESTIONS[name], false));
    if (text === null) throw new Unusable(`--${name} is missing. See wavebook init --help.`);
    return text;
  };
  const [name, site] = [await answer('name'), await answer('site')];
  const admin = {
    id: await answer('admin'),
    name: await answer('admin-name'),
    title: await answer('admin-title'),
    password: await passwordOf(io),
  };
  const dir = given.text('book');
  const zone = given.text('zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { name, site, zone, dir: dir === null ? null : resolve(io.cwd, dir), admin };
}
