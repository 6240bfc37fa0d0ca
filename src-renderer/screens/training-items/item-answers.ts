import { itemId } from '../../../shared/domain/ids.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';

const { need } = trainingItems;

/** What can be changed of an item; `valid` is days, empty for ever. */
export interface ItemAnswers {
  readonly title: string;
  readonly assessed: boolean;
  readonly valid: string;
}

/** A version as typed. */
export interface VersionAnswers {
  readonly version: string;
  readonly effective: string;
  readonly note: string;
}

/** A whole number from 1, or null. */
export function countOf(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** The version typed; `today` and 1 stand in while `versionErrors` still has something to say. */
export function versionOf({ version, effective, note }: VersionAnswers, today: string) {
  return { version: countOf(version) ?? 1, effective: readWallTime(effective, 'date') ?? today, note };
}

export function idErrors(id: string): readonly FormError[] {
  if (id.trim() === '') return [{ name: 'id', words: need.id }];
  return itemId.safeParse(id.trim()).success ? [] : [{ name: 'id', words: need.badId }];
}

export function versionErrors({ version, effective }: VersionAnswers): readonly FormError[] {
  const day = readWallTime(effective, 'date');
  return [
    ...(countOf(version) === null ? [{ name: 'version', words: need.version }] : []),
    ...(day === null ? [{ name: 'effective', words: need.effective }] : []),
  ];
}

export function itemErrors({ title, valid }: ItemAnswers): readonly FormError[] {
  const days = valid.trim() === '' || countOf(valid) !== null ? [] : [{ name: 'valid', words: need.valid }];
  return [...empties([['title', title, need.title]]), ...days];
}
