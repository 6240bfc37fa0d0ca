import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../../shared/domain/account.ts';
import type { Rollout } from '../../../../../shared/domain/rollout.ts';
import type { Wave } from '../../../../../shared/domain/wave.ts';
import { homePage } from '../../../../../shared/views/home-page.ts';
import type { Wait } from '../../../../../shared/views/shape/wait.ts';
import { build } from '../../../../fixtures/build/build.ts';
import { one, prod, qa, two } from './bench.ts';

const { at, later, now, paper, signature, step, who } = build;
const asked = { at: at('2026-11-16 08:00'), by: 'i.solberg' };
const board = step('board', 'approved', { need: 2, days: 1 });

function waits(
  viewer: Account,
  wave: Partial<Omit<Wave, 'cohort'>> = {},
  rollout: Partial<Rollout> = {},
  more: Parameters<typeof build.state>[0] = {},
): readonly Wait[] {
  const state = build.state({
    accounts: [one, two, prod, qa, who.owner, who.trainer],
    people: [build.person('p1'), build.person('p2')],
    items: [build.item()],
    records: [build.record(), build.record({ person: 'p2' })],
    rollouts: [
      build.readyRollout({
        waves: [build.readyWave({ entryRoute: build.route([board]), signatures: [], ...wave })],
        ...rollout,
      }),
    ],
    ...more,
  });
  const page = homePage(state, { now, intact: true, viewer });
  return [...page.waits, ...page.blocked.flatMap((blocked) => blocked.waits)];
}
const of = (kind: Wait['kind'], list: readonly Wait[]) => list.filter((wait) => wait.kind === kind);

describe('approvals on the home', () => {
  it('[VW73] a step to answer stands with its own date, late or not, and the last reminder', () => {
    const reminders = [{ step: board.id, at: at('2026-11-17 10:00'), by: 'i.solberg', note: 'Today' }];
    expect(of('sign', waits(one, { reminders }))).toMatchObject([
      {
        due: later(asked.at, 24 * 60),
        late: true,
        since: asked.at,
        reminded: { by: 'Ingrid Solberg', note: 'Today' },
        onBehalf: null,
      },
    ]);
    const undated = step('board');
    expect(of('sign', waits(one, { entryRoute: build.route([undated]) }))).toMatchObject([
      { due: build.readyWave().timing.goLive, late: false, reminded: null },
    ]);
    expect(of('sign', waits(one, { signatures: [signature(one, board)] }))).toEqual([]);
  });

  it('[VW73] a delegate sees for whom', () => {
    const named = step('board', 'approved', { who: one.id });
    const delegations = [
      {
        id: build.id<never>('delegation'),
        from: one.id,
        to: two.id,
        start: '2026-11-16',
        end: '2026-11-20',
        reason: 'On leave',
        at: now,
        by: one.id,
        ended: null,
      },
    ];
    expect(of('sign', waits(two, { entryRoute: build.route([named]) }, {}, { delegations }))).toMatchObject([
      { onBehalf: one.name },
    ]);
    expect(of('sign', waits(two, { entryRoute: build.route([named]) }))).toEqual([]);
  });

  it('[VW74] the owner chases what is late, by the names of those it lies with', () => {
    expect(of('chase', waits(who.owner))).toMatchObject([
      { count: 1, names: ['b.one', 'b.two'], late: true, due: later(asked.at, 24 * 60), since: asked.at },
    ]);
    expect(of('chase', waits(who.owner, { signatures: [signature(one, board)] }))).toMatchObject([
      { names: ['b.two'] },
    ]);
    expect(of('chase', waits(who.owner, { entryRoute: build.route([step('board')]) }))).toEqual([]);
    expect(of('chase', waits(one))).toEqual([]);
    const other = build.account('other', { roles: ['change-owner'] });
    expect(of('chase', waits(other))).toEqual([]);
  });

  it('[VW74] a late plan is chased as a wave is', () => {
    const plan = { route: build.route([step('quality', 'approved', { days: 1 })]), signatures: [] };
    expect(of('chase', waits(who.owner, { entryRoute: build.route([step('board')]) }, plan))).toMatchObject([
      { wave: null, names: ['Tomasz Wieczorek'] },
    ]);
  });

  it('[VW75] papers wait for those who may witness them: not their signer, each once, until there are two', () => {
    const papers = (...witnesses: Account[]) => ({ papers: [paper(one, board, witnesses)] });
    expect(of('witness', waits(who.owner, papers()))).toMatchObject([
      { count: 1, names: ['b.one'], since: at('2026-11-16 15:00'), wave: build.wave(1).id },
    ]);
    expect(of('witness', waits(two, papers()))).toHaveLength(1);
    expect(of('witness', waits(one, papers()))).toEqual([]);
    expect(of('witness', waits(two, papers(two)))).toEqual([]);
    expect(of('witness', waits(two, papers(qa, prod)))).toEqual([]);
    expect(of('witness', waits(build.account('admin', { roles: ['administrator'] }), papers()))).toEqual([]);
    const gone = { at: now, by: null, section: 'impact' as const, event: build.uuid('event', 4) };
    expect(of('witness', waits(two, { papers: [paper(one, board, [], { void: gone })] }))).toEqual([]);
    expect(of('witness', waits(two, {}, { papers: [paper(one, step())] }))).toMatchObject([{ wave: null }]);
  });

  it('[VW27] a function held at another site asks for nothing here', () => {
    const south = { ...one, limits: [{ role: 'board' as const, sites: ['Plant Sud'] }] };
    expect(waits(south, { papers: [paper(two, board)] })).toEqual([]);
  });

  it('[VW77] it waits for those who have not answered, in a function they have here', () => {
    const names = (wave: Parameters<typeof waits>[1], accounts = [one, two, qa, who.owner]) => {
      const state = build.state({
        accounts,
        rollouts: [
          build.readyRollout({
            waves: [build.readyWave({ entryRoute: build.route([board]), signatures: [], ...wave })],
          }),
        ],
      });
      return homePage(state, { now, intact: true, viewer: null }).blocked[0]?.waitsFor.filter((name) =>
        name.startsWith('b.'),
      );
    };
    expect(names({})).toEqual(['b.one', 'b.two']);
    expect(names({ signatures: [signature(one, board)] })).toEqual(['b.two']);
    expect(names({ papers: [paper(one, board)] })).toEqual(['b.two']);
    const south = { ...two, limits: [{ role: 'board' as const, sites: ['Plant Sud'] }] };
    expect(names({}, [one, south, qa, who.owner])).toEqual(['b.one']);
    expect(
      names({ entryRoute: build.route([step('board', 'approved', { people: [two.id, one.id], need: 2 })]) }),
    ).toEqual(['b.two', 'b.one']);
  });
});
