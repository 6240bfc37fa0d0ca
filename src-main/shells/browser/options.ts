import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface HostArguments {
  readonly book: string | null;
  readonly port: number;
  readonly window: boolean;
}

export const HOST_HELP = `Opens Wavebook in an app window of Chromium, Edge or Chrome on this machine.

  --book DIR     open this book
  --port N       listen on this port of 127.0.0.1 (default: any free one)
  --no-window    open no window; print the address instead
  --help         this text
`;

/** The arguments, the help text if it is asked for, or what is wrong with them in one sentence. */
export function hostArguments(
  args: readonly string[],
): HostArguments | { readonly help: string } | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        book: { type: 'string' },
        port: { type: 'string' },
        window: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) return { help: HOST_HELP };
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return { wrong: `--port wants a number up to 65535, not ${values.port}.` };
    return {
      book: values.book === undefined ? null : resolve(values.book),
      port,
      window: values.window ?? true,
    };
  } catch (error) {
    return { wrong: (error as Error).message.split('. ')[0] ?? '' };
  }
}
