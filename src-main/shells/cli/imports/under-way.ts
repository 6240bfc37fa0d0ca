import type { ImportProgress } from '../../../../shared/api/import-answers.ts';
import { numberText } from '../../../../shared/words/count.ts';
import type { Io } from '../io.ts';
import type { Desk } from '../signed-in.ts';

const EACH = 400;

/**
 * Runs work on a file: shows how far it is where somebody watches, and at Ctrl C stops it, so that it ends as a
 * refusal with nothing imported. A second Ctrl C ends the process.
 */
export async function underWay<Value>(
  desk: Desk,
  io: Io,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController();
  const ignore = io.onInterrupt?.(() => {
    stop.abort(new Error('stopped with Ctrl C'));
    // What it answers is said by the work itself, which then ends.
    void desk.mutate('imports.cancel', {}).catch(() => undefined);
  });
  const show = io.status && watchProgress(desk, io.status);
  try {
    return await work(stop.signal);
  } finally {
    show?.();
    ignore?.();
  }
}

/** Asks again and again how far it is; gives what ends that. */
function watchProgress(desk: Desk, status: (text: string) => void): () => void {
  let over = false;
  const ask = async (): Promise<void> => {
    const progress = (await desk.query('imports.progress', {}).catch(() => null)) as ImportProgress | null;
    if (!over && progress !== null) status(progressText(progress));
  };
  void ask();
  const timer = setInterval(() => void ask(), EACH);
  return () => {
    over = true;
    clearInterval(timer);
    status('');
  };
}

/** `Reading 45 %`, `Writing 500 of 100 000` */
export function progressText({ stage, done, of }: ImportProgress): string {
  if (stage === 'writing') return `Writing ${numberText(done)} of ${numberText(of)}`;
  return `Reading ${of === 0 ? 0 : Math.floor((done / of) * 100)} %`;
}
