import type { DutyId } from '../views/shape/settings-page.ts';
import { duty as say } from './en/duty.ts';

/** A rule of who may not do what alone: its name, the rule, and where it is held; one sentence each. */
export function dutyWords(id: DutyId): {
  readonly title: string;
  readonly rule: string;
  readonly checked: string;
} {
  return say[id];
}
