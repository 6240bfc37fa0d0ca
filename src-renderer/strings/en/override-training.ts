import type { GapCause } from '../../../shared/views/shape/gate.ts';

const lacks: Readonly<Record<GapCause, string>> = {
  never: 'was never trained on it',
  outdated: 'is trained on an older version',
  failed: 'did not pass',
  expired: 'had training that ran out',
  'not-assessed': 'has no passed assessment',
  'wrong-method': 'was trained by a method that does not count',
  unsigned: 'has a record that is not signed yet',
  'no-version': 'cannot be trained: no version is in force',
};

/** Sentences of the dialog that lets somebody go on without a training. */
export const overrideTraining = {
  title: (name: string, item: string) => `Override ${item} for ${name}`,
  submit: (name: string) => `Override as ${name}`,
  gap: (name: string, cause: GapCause) => `${name} ${lacks[cause]}.`,
  effect:
    'While the override holds, this gap keeps no gate shut. It ends by itself on its last day, and with a new version. It is printed in the packet, with your name and reason.',
  version: (item: string, version: number) => `${item}, version ${version}`,
  noVersion: 'There is no version in force, so there is nothing to override: give the item its version.',
  until: 'Last day',
  untilHint: (day: string) => `A date such as 19 Nov 2026, at the latest ${day}`,
  reason: 'Reason',
  reasonHint: 'Why it is safe, and what is done meanwhile. The packet prints it',
  who: 'Only quality may, and nobody who wrote this rollout.',
  need: {
    until: 'Enter a date such as 19 Nov 2026',
    past: 'Choose today or a later day',
    late: (day: string) => `Choose a day up to ${day}: an override holds 90 days at most`,
    reason: 'Enter a reason. The packet prints it',
  },
} as const;
