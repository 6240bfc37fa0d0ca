import { count as say } from '../../../shared/words/en/count.ts';

/** So many are named; the rest is a count. */
const named = 3;

/** Whom to ask: "Jorun Eide (change owner) or Nils Aas (QA reviewer)". */
export function peopleText(people: readonly { readonly name: string; readonly role: string }[]): string {
  const texts = people.slice(0, named).map(({ name, role }) => (role === '' ? name : `${name} (${role})`));
  if (people.length > named)
    return `${texts.join(', ')} ${say.or} ${say.more(String(people.length - named))}`;
  return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} ${say.or} ${texts.at(-1)}`;
}
