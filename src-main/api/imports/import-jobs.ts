import type { ImportProgress } from '../../../shared/api/import-answers.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { refused, type Refusal, type Result } from '../../../shared/kernel/result.ts';

/** What somebody at the open book has under way with a file. */
export interface ImportJob {
  readonly signal: AbortSignal;
  readonly say: (progress: ImportProgress) => void;
}

/** One job a caller, and one import in the whole book. */
export interface ImportJobs {
  /**
   * Runs `work` as the job of `caller`: a later preview takes the place of an earlier one. Refuses `importing` while
   * a file is being taken in, by them or, for an import, by anybody; `import-cancelled` when it was stopped.
   */
  run<Value>(
    caller: string,
    kind: 'preview' | 'import',
    work: (job: ImportJob) => Promise<Result<Value, RefusalCode>>,
  ): Promise<Result<Value, RefusalCode>>;
  progress(caller: string): ImportProgress | null;
  /** Stops the job of a caller, or of everybody (`null`), and returns once it has ended. */
  cancel(caller: string | null): Promise<void>;
}

interface Held {
  readonly kind: 'preview' | 'import';
  readonly stop: AbortController;
  progress: ImportProgress | null;
  ended: Promise<unknown>;
}

type Stopped = { readonly ok: false; readonly refusal: Refusal<RefusalCode> };

export function importJobs(): ImportJobs {
  const held = new Map<string, Held>();

  async function stop(caller: string): Promise<void> {
    const job = held.get(caller);
    job?.stop.abort(new Error('stopped by the person'));
    await job?.ended;
  }

  return {
    run: async (caller, kind, work) => {
      const taking = [...held].some(
        ([who, job]) => job.kind === 'import' && (kind === 'import' || who === caller),
      );
      if (taking) return refused('importing');
      const before = stop(caller);
      const job: Held = { kind, stop: new AbortController(), progress: null, ended: Promise.resolve() };
      held.set(caller, job);
      const result = before.then(() => cancellable(job, work));
      job.ended = result.catch(() => undefined);
      try {
        return await result;
      } finally {
        if (held.get(caller) === job) held.delete(caller);
      }
    },
    progress: (caller) => held.get(caller)?.progress ?? null,
    cancel: async (caller) => {
      await Promise.all((caller === null ? [...held.keys()] : [caller]).map(stop));
    },
  };
}

async function cancellable<Value>(
  job: Held,
  work: (job: ImportJob) => Promise<Result<Value, RefusalCode>>,
): Promise<Result<Value, RefusalCode> | Stopped> {
  const { signal } = job.stop;
  try {
    signal.throwIfAborted();
    return await work({ signal, say: (progress) => void (job.progress = progress) });
  } catch (error) {
    // What it threw on being stopped is of no interest: nothing was taken in.
    if (signal.aborted) return refused('import-cancelled');
    throw error;
  }
}
