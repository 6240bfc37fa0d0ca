import type { Meaning, SectionName } from '../domain/signature.ts';
import { meaning as say, section } from './en/meaning.ts';

/** What a signature says of itself: `Approved`, `Released for go-live`. */
export function meaningWord(meaning: Meaning): string {
  return say[meaning].said;
}

/** What is missing without it: `approval`, `handoff acceptance`. */
export function meaningThing(meaning: Meaning): string {
  return say[meaning].thing;
}

/** After a role and "has not": `approved`, `accepted the handoff`. */
export function meaningDid(meaning: Meaning): string {
  return say[meaning].did;
}

/** One sentence beside the choice in the ceremony. */
export function meaningExplained(meaning: Meaning): string {
  return say[meaning].explains;
}

/** A part of a record that a signature covers; an unknown one stands as it came. */
export function sectionTitle(name: string): string {
  return section[name as SectionName] ?? name;
}
