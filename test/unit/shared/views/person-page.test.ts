import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../shared/domain/account.ts';
import type { BookState } from '../../../../shared/events/state.ts';
import { personPage } from '../../../../shared/views/person-page.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now } = build;
const bakke = build.person('p1', { family: 'Bakke', manager: build.person('p2').id });
const signedBy = { trainee: true, trainer: true };
const trainee = build.account('j.bakke', { roles: ['trainee'], person: bakke.id });
const { step: _step, void: _void, ...signature } = build.signature(build.who.trainer, null);

function book(records: Parameters<typeof build.state>[0] = {}): BookState {
  const { rollout } = build.readyBook();
  return build.state({
    accounts: [build.who.owner, build.who.trainer, trainee],
    people: [bakke, build.person('p2', { given: 'Amir', family: 'Rahimi' })],
    items: [build.item('WI-118', { signedBy })],
    rollouts: [rollout],
    ...records,
  });
}
const page = (state: BookState, viewer: Account | null = null) =>
  personPage(state, 'p1', { now, intact: true, viewer });

describe('the page of a person', () => {
  it('[VW47] says who they are, where they go live, what they need, and every change', () => {
    const state: BookState = {
      ...book(),
      histories: Map([
        [
          bakke.id,
          [
            {
              at: at('2026-09-01 08:00'),
              by: 'i.solberg',
              import: null,
              reason: null,
              kind: 'added',
              fields: [],
            },
            { at: now, by: null, import: null, reason: 'moved', kind: 'changed', fields: [] },
          ],
        ],
      ]),
    };
    expect(page(state)).toMatchObject({
      name: 'Jonas Bakke',
      account: 'j.bakke',
      manager: { name: 'Amir Rahimi' },
      waves: [{ number: 'W-014-1', mark: 'gate-closed', joiner: false }],
      needs: [{ item: 'WI-118', version: 1, cell: { kind: 'gap', cause: 'never' } }],
      history: [
        { reason: 'moved', byName: null },
        { kind: 'added', byName: 'Ingrid Solberg' },
      ],
    });
    expect(personPage(state, 'nobody', { now, intact: true, viewer: null })).toBeNull();
  });

  it('[VW47] lists records newest first, withdrawn ones among them', () => {
    const withdrawn = { at: now, by: 'h.lund', reason: 'wrong person' };
    const records = [
      build.record({ on: at('2026-10-01 08:00'), withdrawn }),
      build.record({ id: build.id('record', 2), on: at('2026-10-02 08:00') }),
    ];
    expect(page(book({ records }))?.records).toMatchObject([
      { withdrawn: null, missing: ['trainee', 'trainer'] },
      { withdrawn: { byName: 'Henrik Lund', reason: 'wrong person' }, missing: [] },
    ]);
  });

  it('[VW48] [R47] a record is signed by the person trained, and by the trainer who gave it', () => {
    const yours = (viewer: Account, part: Parameters<typeof build.record>[0] = {}) =>
      page(book({ records: [build.record(part)] }), viewer)?.records[0]?.yours;
    const { trainer } = build.who;
    expect(yours(trainee)).toBe('trainee');
    expect(yours(trainer)).toBe('trainer');
    expect(yours(build.account('x', { roles: ['trainer'] }))).toBeNull();
    const signatures = [{ ...signature, as: 'trainer' as const }];
    expect(yours(trainer, { signatures })).toBeNull();
    expect(yours(trainee, { signatures })).toBe('trainee');
    expect(yours(trainer, { source: build.id('import') })).toBeNull();
    expect(yours({ ...trainee, standing: { kind: 'locked', at: now, failures: 5 } })).toBeNull();
  });

  it('[VW48] a trainer on the roster is known by their entry, and nobody signs as the trainer of their own', () => {
    const lund = build.account('h.lund', { roles: ['trainer'], person: build.person('p2').id });
    const own = build.account('j.bakke', { roles: ['trainer'], person: bakke.id, name: 'Henrik Lund' });
    const yours = (viewer: Account, trainerId: 'p2' | null) => {
      const records = [
        build.record({
          trainerId: trainerId === null ? null : build.person(trainerId).id,
          signatures: [{ ...signature, as: 'trainee' as const }],
        }),
      ];
      return page(book({ records }), viewer)?.records[0]?.yours;
    };
    expect(yours(lund, 'p2')).toBe('trainer');
    expect(yours({ ...lund, person: null }, 'p2')).toBeNull();
    expect(yours(own, null)).toBeNull();
  });
});
