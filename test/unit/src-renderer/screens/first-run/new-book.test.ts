import { describe, expect, it } from 'vitest';
import { newBookErrors } from '../../../../../src-renderer/screens/first-run/new-book-answers.ts';

const whole = {
  name: 'Change control',
  site: 'Plant Nord',
  zone: 'Europe/Oslo',
  adminId: 'i.solberg',
  adminName: 'Ingrid Solberg',
  adminTitle: 'Quality engineer',
};
const pair = { fresh: 'plain green kettle', again: 'plain green kettle' };

describe('the answers for a new book', () => {
  it('hold when all are given', () => {
    expect(newBookErrors(whole, pair)).toEqual([]);
  });

  it('are asked for one by one, in the order of the form', () => {
    const empty = { name: '', site: ' ', zone: '', adminId: '', adminName: '', adminTitle: '' };
    expect(newBookErrors(empty, { fresh: '', again: '' }).map((error) => error.name)).toEqual([
      'name',
      'site',
      'zone',
      'adminName',
      'adminTitle',
      'adminId',
      'fresh',
    ]);
  });

  it('name a zone that is none, an id that cannot be one, and passwords that differ', () => {
    const errors = newBookErrors(
      { ...whole, zone: 'Oslo', adminId: 'ingrid solberg' },
      { fresh: 'plain green kettle', again: 'plain green' },
    );
    expect(errors.map((error) => error.name)).toEqual(['zone', 'adminId', 'again']);
  });
});
