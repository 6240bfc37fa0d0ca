import type { z } from 'zod';
import { numberText } from './count.ts';
import { field } from './en/field.ts';
import { problem as say } from './en/problem.ts';

type Issue = z.core.$ZodIssue;

/** One thing wrong with what was entered: where (dotted path), what the field is called, and what to do, in plain words. */
export interface ProblemWords {
  readonly path: string;
  readonly label: string;
  readonly message: string;
}

/** A zod issue in the words of a form. */
export function problemWords(issue: Issue): ProblemWords {
  const path = issue.path.map(String);
  const label = fieldLabel(path);
  return { path: path.join('.'), label, message: messageOf(issue, label) };
}

/** What a field is called, from its path: `command.description.title` is "Title", `steps.2` is "Steps 3". */
export function fieldLabel(path: readonly string[] | string): string {
  const parts = typeof path === 'string' ? path.split('.') : path;
  const named = parts.findLastIndex((part) => !/^\d+$/.test(part));
  const name = parts[named] ?? '';
  const index = parts[named + 1];
  const label = field[name] ?? name;
  return index === undefined ? label : say.nth(label, Number(index) + 1);
}

/** "Title: Enter the title." for where there is no field to stand beside. */
export function problemLine({ label, message }: Pick<ProblemWords, 'label' | 'message'>): string {
  return label === '' ? message : say.at(label, message);
}

function messageOf(issue: Issue, label: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, label);
    case 'too_small':
      return tooSmall(issue, label);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return issue.format === 'uuid'
        ? say.uuid
        : dayish(issue)
          ? say.day
          : issue.format === 'regex'
            ? say.id
            : say.wrong;
    case 'invalid_value':
      return say.choice(issue.values.map(String).join(', '));
    case 'unrecognized_keys':
      return say.unknown(issue.keys.join(', '));
    case 'custom':
      return say.control;
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return say.wrong;
    default:
      return say.wrong;
  }
}

function wrongType(issue: Extract<Issue, { code: 'invalid_type' }>, label: string): string {
  if (issue.expected === 'number' || issue.expected === 'int') return say.number;
  if (
    issue.expected === 'object' &&
    ['due', 'on', 'goLive', 'exit', 'at', 'signedOn', 'began'].includes(String(issue.path.at(-1)))
  )
    return say.moment;
  return issue.expected === 'array' ? say.choose(label.toLowerCase()) : say.enter(label.toLowerCase());
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>, label: string): string {
  const least = numberText(Number(minimum));
  if (origin === 'string') return Number(minimum) <= 1 ? say.enter(label.toLowerCase()) : say.tooShort(least);
  if (origin === 'array') return Number(minimum) <= 1 ? say.choose(label.toLowerCase()) : say.tooFew(least);
  return say.atLeast(least);
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): string {
  const most = numberText(Number(maximum));
  if (origin === 'string') return say.tooLong(most);
  return origin === 'array' ? say.tooMany(most) : say.atMost(most);
}

function dayish(issue: Extract<Issue, { code: 'invalid_format' }>): boolean {
  return ['effective', 'joined', 'left', 'day', 'until', 'start', 'end'].includes(String(issue.path.at(-1)));
}
