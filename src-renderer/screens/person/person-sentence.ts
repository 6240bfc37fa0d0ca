import { dayOf } from '../../../shared/kernel/instant.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { PersonPage } from '../../../shared/views/shape/person-page.ts';
import { causeText } from '../../../shared/words/check-words.ts';
import { calendarText } from '../../strings/en/time.ts';
import { person as words } from '../../strings/en/person.ts';

/** What is true of somebody's training now: the first gap by name, or that there is none. */
export function personSentence({ name, person, needs }: PersonPage, now: Instant): string {
  const gaps = needs.flatMap(({ item, cell }) => (cell.kind === 'gap' ? [{ item, cell }] : []));
  const [first] = gaps;
  if (person.left !== null && person.left <= dayOf(now)) return words.left(name, calendarText(person.left));
  if (first !== undefined)
    return words.gaps(name, gaps.length, words.gap(first.item, causeText(first.cell)), gaps.length - 1);
  const needed = needs.filter(({ cell }) => cell.kind !== 'not-needed').length;
  if (needed === 0) return words.nothing(name);
  const overridden = needs.filter(({ cell }) => cell.kind === 'overridden').length;
  return overridden === 0 ? words.complete(name, needed) : words.overridden(name, overridden, needed);
}
