import { personId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { person as personShape } from '../../../shared/domain/person.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime, writeWallTime } from '../../parts/form/wall-time.ts';
import { people } from '../../strings/en/people.ts';

const { need } = people.dialog;

const texts = ['email', 'role', 'site', 'line', 'shift', 'department', 'language', 'manager'] as const;
type TextKey = (typeof texts)[number];

/** What the roster says of somebody, as typed. */
export type PersonAnswers = Readonly<
  Record<'id' | 'given' | 'family' | 'joined' | 'left' | 'reason' | TextKey, string>
>;

export const emptyPerson: PersonAnswers = {
  id: '',
  given: '',
  family: '',
  email: '',
  role: '',
  site: '',
  line: '',
  shift: '',
  department: '',
  language: '',
  manager: '',
  joined: '',
  left: '',
  reason: '',
};

const dayText = (day: string | null): string => (day === null ? '' : writeWallTime(day));

export function answersOfPerson(person: Person): PersonAnswers {
  const said = Object.fromEntries(texts.map((key) => [key, person[key] ?? ''])) as Record<TextKey, string>;
  const { id, given, family, joined, left } = person;
  return { ...said, id, given, family, joined: dayText(joined), left: dayText(left), reason: '' };
}

function dayErrors({ joined, left }: PersonAnswers): readonly FormError[] {
  const bad = (['joined', 'left'] as const)
    .filter((key) => ({ joined, left })[key].trim() !== '')
    .filter((key) => readWallTime({ joined, left }[key], 'date') === null)
    .map((key) => ({ name: key, words: need[key] }));
  const [from, to] = [readWallTime(joined, 'date'), readWallTime(left, 'date')];
  const turned = from !== null && to !== null && to < from;
  return turned ? [...bad, { name: 'left', words: need.order }] : bad;
}

function idErrors(id: string): readonly FormError[] {
  if (id.trim() === '') return [{ name: 'id', words: need.id }];
  return personId.safeParse(id.trim()).success ? [] : [{ name: 'id', words: need.badId }];
}

/** What keeps the answers from being saved, in the order of the form. */
export function personErrors(answers: PersonAnswers): readonly FormError[] {
  return [
    ...idErrors(answers.id),
    ...empties([
      ['given', answers.given, need.given],
      ['family', answers.family, need.family],
    ]),
    ...dayErrors(answers),
    ...empties([['reason', answers.reason, need.reason]]),
  ];
}

/** The person the answers describe; only once they have no errors. */
export function personOfAnswers(answers: PersonAnswers): Person {
  const said = Object.fromEntries(
    texts.map((key) => [key, answers[key].trim() === '' ? null : answers[key].trim()]),
  );
  return personShape.parse({
    ...said,
    id: answers.id.trim(),
    given: answers.given,
    family: answers.family,
    joined: readWallTime(answers.joined, 'date'),
    left: readWallTime(answers.left, 'date'),
  });
}

/** Another role, site, line, shift or department: what they need may be another. */
export function isMoved(before: Person, answers: PersonAnswers): boolean {
  return (['role', 'site', 'line', 'shift', 'department'] as const).some(
    (key) => (before[key] ?? '') !== answers[key].trim(),
  );
}
