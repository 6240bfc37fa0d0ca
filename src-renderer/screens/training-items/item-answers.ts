import { itemId } from '../../../shared/domain/ids.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';

const { need } = trainingItems;

/** A whole number from 1, or null. */
export function countOf(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text.trim()) : null;
}

export function dayOfText(text: string): string | null {
  return readWallTime(text, 'date');
}

export function idErrors(id: string): readonly FormError[] {
  if (id.trim() === '') return [{ name: 'item-id', words: need.id }];
  return itemId.safeParse(id.trim()).success ? [] : [{ name: 'item-id', words: need.badId }];
}

export function versionErrors(version: string, effective: string): readonly FormError[] {
  return [
    ...(countOf(version) === null ? [{ name: 'item-version', words: need.version }] : []),
    ...(dayOfText(effective) === null ? [{ name: 'item-effective', words: need.effective }] : []),
  ];
}

/** Empty is for ever. */
export function validErrors(days: string): readonly FormError[] {
  return days.trim() === '' || countOf(days) !== null ? [] : [{ name: 'item-valid', words: need.valid }];
}
