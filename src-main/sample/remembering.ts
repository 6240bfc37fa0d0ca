import type { Stretch } from '../identity/stretch.ts';

/** The same slow key for the same password and salt is made once: the story signs dozens of times in a minute. */
export function remembering(stretch: Stretch): Stretch {
  const made = new Map<string, Promise<Uint8Array>>();
  return async (password, salt, cost) => {
    const name = `${Buffer.from(salt).toString('hex')} ${cost.n} ${cost.r} ${cost.p} ${password}`;
    const key = made.get(name) ?? stretch(password, salt, cost);
    made.set(name, key);
    return Uint8Array.from(await key);
  };
}
