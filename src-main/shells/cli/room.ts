import type { Given, Options } from './arguments.ts';
import type { ExitCode, Io } from './io.ts';

/** One command of the command line. */
export interface Room {
  readonly name: string;
  /** What follows the name: `people|training FILE`. */
  readonly usage: string;
  /** One sentence. */
  readonly about: string;
  readonly options: Options;
  /** More help, below the options. */
  readonly more?: string;
  readonly run: (given: Given, io: Io) => Promise<ExitCode>;
}
