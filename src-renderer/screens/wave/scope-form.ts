import type { Scope } from '../../../shared/domain/scope.ts';

/** The parts of a scope that list several; empty is "not narrowed by this". */
export const scopeLists = ['lines', 'shifts', 'departments', 'products', 'functions', 'roles'] as const;
export type ScopeList = (typeof scopeLists)[number];

/** A scope as it is typed: lists are one line each, with commas. */
export type ScopeAnswers = Readonly<Record<ScopeList | 'site' | 'notCovered', string>>;

export function answersOf(scope: Scope): ScopeAnswers {
  const lists = Object.fromEntries(scopeLists.map((name) => [name, scope[name].join(', ')])) as Record<
    ScopeList,
    string
  >;
  return { site: scope.site, ...lists, notCovered: scope.notCovered };
}

/** `Line 1, Line 2;` names two; the same name twice counts once. */
export function listOf(text: string): readonly string[] {
  const names = text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...new Set(names)];
}

export function scopeOf(
  answers: ScopeAnswers,
): { site: string; notCovered: string } & Record<ScopeList, string[]> {
  const lists = Object.fromEntries(scopeLists.map((name) => [name, [...listOf(answers[name])]])) as Record<
    ScopeList,
    string[]
  >;
  return { site: answers.site, ...lists, notCovered: answers.notCovered };
}

/** The scope as lines of text, one for each part that says something, for a diff. */
export function scopeText(
  answers: ScopeAnswers,
  labels: Readonly<Record<keyof ScopeAnswers, string>>,
): string {
  return (Object.keys(answers) as (keyof ScopeAnswers)[])
    .filter((name) => answers[name].trim() !== '')
    .map((name) => `${labels[name]}: ${answers[name]}`)
    .join('\n');
}
