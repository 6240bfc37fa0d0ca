import { describe, expect, it } from 'vitest';
import { brokenRules, goodPassword } from '../../../../src-main/identity/password-rules.ts';

const ingrid = { id: 'i.solberg', name: 'Ingrid Solberg', old: 'green herring on the night shift' };

describe('[R7] a password', () => {
  it.each([
    ['short words', 'too-short'],
    ['my id is i.solberg now', 'has-id'],
    ['the Ingrid of the night', 'has-name'],
    ['Solberg-on-the-hill', 'has-name'],
    ['Password2026!', 'common'],
    ['P4ssw0rd!2026', 'common'],
    ['!!qwertyuiop123', 'common'],
    ['928374650192837465', 'common'],
    ['abababababababab', 'few-characters'],
    ['green herring on the night shift', 'same-as-before'],
  ])('[R7] %s is refused as %s', (password, rule) => {
    expect(brokenRules(password, ingrid, 12)).toContain(rule);
  });

  it.each([
    'eleven crows on line four',
    'tv9!kqRw72#Lp',
    'ett annat långt lösenord',
    '漢字仮名交じり文の長い合言葉です',
    'password of the winter crows',
  ])('[R7] %s is taken', (password) => {
    expect(brokenRules(password, ingrid, 12)).toEqual([]);
  });

  it('[R7] names all that is wrong with it at once', () => {
    expect(goodPassword('solberg', ingrid, 12)).toEqual({
      ok: false,
      refusal: { code: 'weak-password', data: { rules: ['too-short', 'has-name'], shortest: 12 } },
    });
  });
});
