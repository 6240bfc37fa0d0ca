import { describe, expect, it } from 'vitest';
import { suggestPassword } from '../../../../../src-renderer/screens/accounts/suggest-password.ts';

describe('a suggested password', () => {
  it('[R7] is never shorter than the policy asks, and at least four groups', () => {
    for (const shortest of [12, 19, 20, 33, 64]) {
      const suggested = suggestPassword(shortest);
      expect(suggested.length).toBeGreaterThanOrEqual(shortest);
      expect(suggested).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3,}$/);
    }
  });

  it('is another one each time, and uses every sign', () => {
    const many = Array.from({ length: 200 }, () => suggestPassword(12));
    expect(new Set(many).size).toBe(200);
    expect(new Set(many.join('').replaceAll('-', '')).size).toBe(31);
  });
});
