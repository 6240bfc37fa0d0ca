import { describe, expect, it } from 'vitest';
import { valueLines } from '../../../../../src-renderer/screens/sync/value-lines.ts';
import { peopleText } from '../../../../../src-renderer/strings/en/people-named.ts';

describe('values side by side', () => {
  it('[R34] are split into their parts where all have the same ones', () => {
    expect(valueLines(['Go-live: 18 Jan, 06:00; Exit: 8 Feb', 'Go-live: none; Exit: 15 Feb'])).toEqual([
      [
        { label: 'Go-live', text: '18 Jan, 06:00' },
        { label: 'Exit', text: '8 Feb' },
      ],
      [
        { label: 'Go-live', text: 'none' },
        { label: 'Exit', text: '15 Feb' },
      ],
    ]);
  });

  it.each([
    ['Go-live: 18 Jan; Exit: 8 Feb', 'Exit: 8 Feb; Go-live: 18 Jan'],
    ['Go-live: 18 Jan; Exit: 8 Feb', 'Go-live: 18 Jan'],
    ['Lamps first; then the line', 'Scope: both'],
    ['Mon 18 Jan 2027, 06:00', 'none'],
    [': nothing before it', ': nothing before it'],
    ['Note: ', 'Note: '],
  ])('[R34] stay as they are where they are not the same: %s / %s', (one, other) => {
    expect(valueLines([one, other])).toEqual([[{ label: '', text: one }], [{ label: '', text: other }]]);
  });
});

describe('whom to ask', () => {
  const person = (name: string) => ({ name, role: 'change owner' });

  it('stands by name and function, a few of many, nobody as nothing', () => {
    expect(peopleText([])).toBe('');
    expect(peopleText([{ name: 'Jorun Eide', role: '' }])).toBe('Jorun Eide');
    expect(peopleText(['A', 'B', 'C'].map(person))).toBe(
      'A (change owner), B (change owner) or C (change owner)',
    );
    expect(peopleText(['A', 'B', 'C', 'D', 'E'].map(person))).toMatch(/, C \(change owner\) or 2 more$/);
  });
});
