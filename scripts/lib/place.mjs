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
