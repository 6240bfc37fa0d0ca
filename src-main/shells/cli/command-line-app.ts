import { makeApp, type App } from '../app/make-app.ts';
import type { Io } from './io.ts';

/** The app for one command: nobody else calls it, and it makes no sample. */
export function commandLineApp({ env, err, tools = {} }: Io): App {
  return makeApp({ shell: 'cli', env, callerOf: () => 'command-line', say: err, sample: null, tools });
}
