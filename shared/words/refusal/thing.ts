import { things } from '../en/refusal/what.ts';

/** "training item" for `item`; what this version does not know stands as it came. */
export function thingText(what: string): string {
  return things[what] ?? what;
}
