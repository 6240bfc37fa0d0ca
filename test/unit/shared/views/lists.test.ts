import { describe, expect, it } from 'vitest';
import { accountsPage } from '../../../../shared/views/accounts-page.ts';
import { find } from '../../../../shared/views/find.ts';
import { itemsPage } from '../../../../shared/views/items-page.ts';
import { peoplePage } from '../../../../shared/views/people-page.ts';
import { matches } from '../../../../shared/views/search-text.ts';
import { build } from '../../../fixtures/build/build.ts';

const { now, who } = build;

describe('finding', () => {
  it('[VW34] any part of a name in any script, without regard to case or to marks on letters', () => {
    expect(matches('NYGÅ', 'Per Nygård')).toBe(true);
    expect(matches('nygard', 'Per Nygård')).toBe(true);
    expect(matches('Nyga\u030Ard', 'Per Nyg\u00E5rd')).toBe(true);
    expect(matches('иванов', 'Ольга Иванова')).toBe(true);
    expect(matches('小林', '小林 花子')).toBe(true);
    expect(matches('ΣΟΦΟΣ', 'σοφος')).toBe(true);
    expect(matches('strasse', 'Große Straße')).toBe(true);
    expect(matches('nygård', 'Per Nygard')).toBe(false);
  });

  it('[VW34] every word has to be there, in any order', () => {
    expect(matches('lund henrik', 'Henrik Lund', 'Trainer')).toBe(true);
    expect(matches('lund operator', 'Henrik Lund', 'Trainer')).toBe(false);
    expect(matches('', 'anything')).toBe(true);
  });

  it('[VW35] finds rollouts, waves, people, items and accounts; exact ids first; nothing typed finds nothing', () => {
    const { state } = build.readyBook();
    expect(find(state, '  ')).toEqual([]);
    expect(find(state, 'line 1')[0]).toMatchObject({
      kind: 'wave',
      title: 'Line 1',
      note: 'W-014-1, MES electronic work instructions',
      rollout: state.rollouts.first()?.id,
    });
    expect(find(state, 'rahimi')).toMatchObject([
      { kind: 'person', id: 'p2', title: 'Amir Rahimi', note: 'Operator, Packaging line 3, Late' },
    ]);
    expect(find(state, 'wi-118')).toMatchObject([{ kind: 'item', id: 'WI-118' }]);
    expect(find(state, 'tomasz')).toMatchObject([{ kind: 'account', id: 't.wieczorek' }]);
    expect(find(state, 'p1')[0]).toMatchObject({ kind: 'person', id: 'p1' });
  });
});

describe('lists', () => {
  it('[VW36] the roster stands by family name, narrowed by text and wave, leavers kept', () => {
    const people = [
      build.person('p1', { family: 'Rahimi' }),
      build.person('p2', { family: 'Bakke', left: '2026-01-01' }),
      build.person('p3', { family: 'Aas' }),
    ];
    const { state, wave } = build.readyBook({}, { people });
    expect(peoplePage(state, { text: '', wave: null }).people.map((row) => row.name)).toEqual([
      'Jonas Aas',
      'Jonas Bakke',
      'Jonas Rahimi',
    ]);
    expect(peoplePage(state, { text: 'bakke', wave: null })).toMatchObject({
      total: 1,
      people: [{ id: 'p2', left: '2026-01-01', waves: [{ number: 'W-014-1' }] }],
    });
    expect(peoplePage(state, { text: '', wave: wave.id }).people.map((row) => row.id)).toEqual(['p2', 'p1']);
  });

  it('[VW37] an item shows the version in force, the one coming, and who of unfinished waves still needs it', () => {
    const item = build.item('WI-118', {
      versions: [
        { version: 1, effective: '2026-01-01', note: '' },
        { version: 2, effective: '2026-12-01', note: '' },
      ],
    });
    const waves = [
      build.readyWave({ cohort: ['p1', 'p2'] }),
      build.readyWave({ id: build.wave(2).id, cohort: ['p2'] }),
    ];
    const base = {
      items: [item],
      people: [build.person('p1'), build.person('p2')],
      records: [build.record({ person: 'p1' })],
    };
    const page = itemsPage(build.state({ ...base, rollouts: [build.readyRollout({ waves })] }), { now });
    expect(page.items).toMatchObject([
      { id: 'WI-118', version: 1, effective: '2026-01-01', coming: 2, required: 2, trained: 1 },
    ]);
    const done = waves.map((wave) => ({
      ...wave,
      state: { kind: 'cancelled', since: now, by: 'i.solberg', reason: 'x' } as const,
    }));
    expect(
      itemsPage(build.state({ ...base, rollouts: [build.readyRollout({ waves: done })] }), { now }).items,
    ).toMatchObject([{ required: 0, trained: 0 }]);
  });

  it('[VW38] [R6] every account ever made stays on the list, by family name', () => {
    const revoked = build.account('k.lie', {
      roles: ['validation'],
      standing: { kind: 'revoked', at: now, by: 'admin', reason: 'left' },
    });
    const state = build.state({ accounts: [build.account('t.wieczorek'), revoked, who.administrator] });
    expect(accountsPage(state, now).map(({ name }) => name)).toEqual([
      'Site Admin',
      'Kari Lie',
      'Tomasz Wieczorek',
    ]);
  });
});
