import type { Me } from '../../../shared/api/ports.ts';
import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import { refusalLine } from '../../../shared/words/refusal-words.ts';
import type { Given } from './arguments.ts';
import { Unusable, type ExitCode, type Io } from './io.ts';
import { reachBook, type Reach } from './reach.ts';

/** A book reached, and who is signed in there by --as. */
export interface Desk extends Reach {
  readonly me: { readonly id: string; readonly password: string } | null;
}

/** Reaches the book, signs in if --as is given, does something, signs out and leaves. */
export async function atBook(
  given: Given,
  io: Io,
  work: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const reach = await reachBook(given, io);
  try {
    const id = given.text('as');
    if (id === null) return await work({ ...reach, me: null });
    const password = await passwordOf(io);
    const signedIn = (await reach.mutate('session.signIn', { id, password })) as Result<Me>;
    if (!signedIn.ok) return sayRefused(signedIn.refusal, given, io);
    try {
      return await work({ ...reach, me: { id, password } });
    } finally {
      await reach.mutate('session.signOut', {});
    }
  } finally {
    await reach.close();
  }
}

export async function passwordOf(io: Io, question = 'Password: '): Promise<string> {
  const password = io.env['WAVEBOOK_PASSWORD'] ?? (await io.ask(question, true));
  if (!password)
    throw new Unusable(
      'There is no password. Set WAVEBOOK_PASSWORD, or run this in a terminal, which asks for it.',
    );
  return password;
}

/** A refusal in words, or as JSON; exit code 1. */
export function sayRefused(refusal: Refusal, given: Given, io: Io): 1 {
  if (given.has('json')) io.out(JSON.stringify({ ok: false, refusal }, null, 2));
  else io.err(refusalLine(refusal));
  return 1;
}

/** Prints what came out, as JSON if that is wanted, else in `words`. */
export function sayDone<Value>(value: Value, given: Given, io: Io, words: (value: Value) => string): 0 {
  io.out(given.has('json') ? JSON.stringify({ ok: true, value }, null, 2) : words(value));
  return 0;
}
