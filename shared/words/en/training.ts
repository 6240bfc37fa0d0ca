import type { Method, Retraining, SignedAs, TrainingRecord } from '../../domain/training.ts';

/** The words of training that stand within a sentence. */
export const training = {
  method: {
    read: 'read',
    classroom: 'classroom',
    'on-the-job': 'on the job',
    assessment: 'assessment',
  } satisfies Record<Method, string>,
  result: { completed: 'completed', passed: 'passed', failed: 'failed' } satisfies Record<
    TrainingRecord['result'],
    string
  >,
  signedAs: { trainee: 'trainee', trainer: 'trainer' } satisfies Record<SignedAs, string>,
  retraining: {
    all: 'everybody is trained again',
    'in-scope': (whom: string) => `trained again: ${whom}`,
    none: 'nobody is trained again',
  } satisfies Record<Retraining['rule'], string | ((whom: string) => string)>,
  equivalent: (item: string, from: number, version: number) => `${item} from v${from} counts as v${version}`,
  everybody: 'everybody',
  nobody: 'nobody',
  narrowed: (whom: string, where: string) => `${whom} (${where})`,
} as const;
