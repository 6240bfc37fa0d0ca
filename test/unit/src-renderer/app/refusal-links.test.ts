import { describe, expect, it } from 'vitest';
import { refusalLinks } from '../../../../src-renderer/app/refusal-links.ts';

describe('where a refusal is put right', () => {
  it('[R34] the one conflict that stands in the way, or the list of several', () => {
    const one = { id: 'wave:w:timing@e', field: 'wave.timing', record: 'Line 1' };
    expect(refusalLinks({ code: 'conflict-open', data: { conflicts: [one] } }, 'me')).toEqual([
      { label: 'Open the conflict', href: '/sync/conflict/wave%3Aw%3Atiming%40e' },
    ]);
    expect(refusalLinks({ code: 'conflict-open', data: { conflicts: [one, one] } }, 'me')).toEqual([
      { label: 'See the conflicts', href: '/sync/conflicts' },
    ]);
    expect(refusalLinks({ code: 'conflict-open', data: {} }, 'me')?.[0]?.href).toBe('/sync/conflicts');
  });

  it('the page of sync, where the book is not shared or waits to be let in', () => {
    expect(refusalLinks({ code: 'share-not-set', data: {} }, 'me')?.[0]?.href).toBe('/sync');
    expect(refusalLinks({ code: 'join-waiting', data: {} }, 'me')?.[0]?.href).toBe('/sync');
  });

  it('nothing before anybody is signed in, and for what has no such place', () => {
    expect(refusalLinks({ code: 'conflict-open', data: {} }, null)).toBeUndefined();
    expect(refusalLinks({ code: 'gate-closed', data: {} }, 'me')).toBeUndefined();
  });
});
