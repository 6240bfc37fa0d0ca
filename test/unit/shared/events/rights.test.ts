import { describe, expect, it } from 'vitest';
import { role } from '../../../../shared/domain/account.ts';
import { command, signedCommand } from '../../../../shared/events/command.ts';
import { LOGGED_CODES, LOGGED_WHEN_REFUSED, rolesApart, rolesFor } from '../../../../shared/events/rights.ts';
import { duties } from '../../../../shared/views/duties.ts';

describe('who may ask for what', () => {
  it('[AC32] [R2] what a duty of two refuses is in the trail: by its code, or because every refusal of the act is', () => {
    const signed = signedCommand.options.map(({ shape }) => shape.kind.value);
    expect(signed.filter((kind) => !LOGGED_WHEN_REFUSED.has(kind))).toEqual([]);
    const bySigning = ['already-signed', 'not-vouched'];
    const codes = duties([]).flatMap((duty) => duty.codes);
    expect(codes.filter((code) => !LOGGED_CODES.has(code) && !bySigning.includes(code))).toEqual([]);
  });

  it('[AC6] [R3] administration is not joined with a function that approves or trains; those with each other may be', () => {
    const others = role.options.filter((one) => one !== 'administrator');
    const apart = others.filter((one) => rolesApart(['administrator', one]).length > 0);
    expect(apart).toEqual(['quality', 'production', 'validation', 'trainer', 'line-lead', 'board']);
    expect(rolesApart(others)).toEqual([]);
    expect([...rolesFor({ kind: 'sign' }), ...rolesFor({ kind: 'training.record' })]).not.toContain(
      'administrator',
    );
  });

  it('[R2] the auditor may ask for nothing but a password of their own', () => {
    const kinds = command.options.map(({ shape }) => shape.kind.value);
    expect(kinds.filter((kind) => rolesFor({ kind }).includes('auditor'))).toEqual(['password.set']);
  });
});
