import { ACCOUNTABILITY_VERSION } from '../domain/account.ts';
import { accountability as say } from './en/accountability.ts';

/** The accountability statement (R15; in substance 21 CFR 11.10(j)), whole, as it is shown, accepted and kept. */
export const ACCOUNTABILITY: { readonly version: number; readonly title: string; readonly text: string } = {
  version: ACCOUNTABILITY_VERSION,
  title: say.title,
  text: say.text,
};

/** The words in which a person certifies that their signature binds them (R14; in substance 21 CFR 11.100(c)). */
export function intentText(name: string): string {
  return say.intent(name);
}
