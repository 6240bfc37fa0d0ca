import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const home = fileURLToPath(new URL('../..', import.meta.url));

/** Whether this process may write into the clone. */
export function writable() {
  try {
    accessSync(home, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The sentence for a clone that cannot be written to. */
export function readOnly(what) {
  return `Wavebook cannot ${what} because this folder cannot be written to: copy or clone it into a folder of your own and run the same command there.`;
}
