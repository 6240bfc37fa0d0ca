import type { Tools } from '../../api/desk/tools.ts';

/** The terminal, as far as the command line needs it. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Asks for a line; `secret` ones are not shown. `null` when there is nobody to ask. */
  readonly ask: (question: string, secret: boolean) => Promise<string | null>;
  /** Powers other than this machine's own, for tests. */
  readonly tools?: Partial<Tools>;
  /** All of standard input. */
  readonly input: () => Promise<string>;
  /** Shows how far something is, in place of what it showed before; absent where nobody watches. */
  readonly status?: (text: string) => void;
  /** Calls `stop` at the next Ctrl C instead of ending the process; gives what ends that. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

/** Done or intact; refused or altered; not usable like this. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with one sentence: what is wrong with how it was called. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
