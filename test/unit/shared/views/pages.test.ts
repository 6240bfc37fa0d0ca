import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../shared/domain/account.ts';
import type { Rollout } from '../../../../shared/domain/rollout.ts';
import { homePage } from '../../../../shared/views/home-page.ts';
import { rolloutPage } from '../../../../shared/views/rollout-page.ts';
import { wavePage } from '../../../../shared/views/wave-page.ts';
import { build } from '../../../fixtures/build/build.ts';

const { at, now, who } = build;
const seenBy = (viewer: Account | null) => ({ now, intact: true, viewer });
const goLive = at('2026-11-12 14:00');
const live = { kind: 'live', since: at('2026-11-10 14:00'), by: 'i.solberg' } as const;

function pageOf(part: Partial<Rollout> = {}, viewer: Account | null = who.owner) {
  const { state, rollout, wave } = build.readyBook(part);
  const page = wavePage(state, rollout.id, wave.id, seenBy(viewer));
  if (page === null) throw new Error('no page');
  return page;
}

describe('the page of a wave', () => {
  it('[VW19] says where it stands, what is ahead and what to do', () => {
    const page = pageOf();
    expect(page).toMatchObject({
      ahead: 'entry',
      row: { status: 'gate-open', people: 2, training: { done: 2, of: 2 }, approvals: { done: 1, of: 1 } },
      next: { kind: 'go-live', yours: true },
    });
    expect(page.row.gate).toEqual(page.entry);
    expect(page.phase).toEqual({ id: build.phase(1).id, index: 0, title: 'Phase 1', pilot: true, of: 1 });
  });

  it('[VW19] an unknown wave has no page', () => {
    const { state, rollout } = build.readyBook();
    expect(wavePage(state, rollout.id, build.wave(9).id, seenBy(null))).toBeNull();
    expect(wavePage(state, build.uuid('rollout', 9), build.wave(1).id, seenBy(null))).toBeNull();
  });

  it('[VW20] slip counts days of the go-live against the approved plan', () => {
    expect(pageOf().row.slipDays).toBe(0);
    expect(pageOf({ waves: [build.readyWave({ baseline: { goLive, exit: goLive } })] }).row.slipDays).toBe(7);
    expect(
      pageOf({ waves: [build.readyWave({ baseline: { goLive: at('2026-11-20 01:00'), exit: goLive } })] }).row
        .slipDays,
    ).toBe(-1);
  });

  it('[VW21] lists the halts that were over it, not those called after it was finished', () => {
    const early = build.halt({
      id: build.id('halt', 1),
      lifted: { at: now, by: 'i.solberg', reason: 'label replaced' },
    });
    const late = build.halt({ id: build.id('halt', 2), at: build.later(now, 10) });
    const over = { kind: 'handed-over', wentLive: live.since, since: now, by: 'i.solberg' } as const;
    const page = pageOf({ halts: [early, late], waves: [build.readyWave({ state: over })] });
    expect(page.halts.map((halt) => halt.id)).toEqual([early.id]);
    expect(page.row).toMatchObject({ status: 'handed-over', halt: null, gate: null });
    expect(page.next).toBeNull();
  });

  it('[VW22] names people by their printed names: who checked, ticked, reviewed, called', () => {
    const page = pageOf({ halts: [build.halt({ by: 't.wieczorek' })] });
    expect(page.reviews[0]?.byName).toBe('Tomasz Wieczorek');
    expect(page.activities[0]).toMatchObject({ byName: 'Henrik Lund', late: false });
    expect(page.row.halt).toMatchObject({ byName: 'Tomasz Wieczorek', seen: 'Old label on terminal 4' });
  });

  it('[VW23] once live the gate ahead is the exit, and the release says who let it in', () => {
    const released = build.signature(who.owner, null, {
      meaning: 'released',
      sections: ['act'],
      role: 'change-owner',
    });
    const page = pageOf({ waves: [build.readyWave({ state: live, signatures: [released] })] });
    expect(page).toMatchObject({
      ahead: 'exit',
      row: { status: 'live' },
      released: { name: 'Ingrid Solberg' },
      passed: { entry: { at: live.since, by: 'Ingrid Solberg' } },
    });
    expect(page.row.gate?.side).toBe('exit');
  });
});

describe('the page of a rollout', () => {
  it('[VW24] lists the gates ahead by date, halts first, with those they wait for', () => {
    const stopped = build.readyWave({ id: build.wave(2).id, title: 'Line 4', state: live });
    const soon = build.readyWave({ id: build.wave(3).id, title: 'Line 3', signatures: [] });
    const exit = build.readyWave({
      id: build.wave(4).id,
      title: 'Line 2',
      state: live,
      timing: { goLive, exit: at('2026-11-18 08:00') },
    });
    const { state, rollout } = build.readyBook({
      waves: [soon, exit, stopped],
      halts: [build.halt({ waves: [stopped.id] })],
    });
    const page = rolloutPage(state, rollout.id, seenBy(who.quality));
    expect(page?.gatesAhead.map((gate) => [gate.wave.title, gate.side, gate.planned])).toEqual([
      ['Line 4', 'resume', null],
      ['Line 2', 'exit', exit.timing.exit],
      ['Line 3', 'entry', soon.timing.goLive],
    ]);
    expect(page?.gatesAhead[2]?.waitsFor).toEqual(['Tomasz Wieczorek']);
    expect(page?.rollout.status).toBe('halted');
    expect(page?.phases.map((phase) => phase.waves.length)).toEqual([3]);
  });

  it('[VW25] a gate that is shut by an earlier wave waits for people, never for the wave', () => {
    const phases = [build.phase(1), build.phase(2)];
    const [first, second] = [build.wave(1), build.wave(2)];
    const { state, rollout } = build.readyBook({ phases, waves: [first, second] });
    const { gatesAhead = [] } = rolloutPage(state, rollout.id, seenBy(who.quality)) ?? {};
    const ahead = gatesAhead.find((gate) => gate.wave.id === second.id);
    expect(ahead?.wave.gate?.checks.find((check) => check.id === 'earlier-phases')?.met).toBe(false);
    expect(ahead?.waitsFor).not.toContain(first.title);
    expect(ahead?.waitsFor).toContain('Ingrid Solberg');
  });

  it('[VW25] one phase with one wave is not staged, and a plan without waves is not judged', () => {
    const staged = (part: Partial<Rollout>) => {
      const { state, rollout } = build.readyBook(part);
      return rolloutPage(state, rollout.id, seenBy(null))?.notStaged;
    };
    expect(staged({})).toBe(true);
    expect(staged({ waves: [] })).toBe(false);
    expect(staged({ waves: [build.wave(1), build.wave(2)] })).toBe(false);
    expect(staged({ phases: [build.phase(1), build.phase(2)] })).toBe(false);
    expect(
      staged({
        waves: [
          build.wave(1),
          build.wave(2, { state: { kind: 'cancelled', since: now, by: 'i.solberg', reason: 'x' } }),
        ],
      }),
    ).toBe(true);
  });
});

describe('the home page', () => {
  const halted = build.readyWave({ id: build.wave(2).id, title: 'Line 4', state: live });
  const closed = build.readyWave({ id: build.wave(3).id, title: 'Line 3', signatures: [] });
  const part = { waves: [closed, halted], halts: [build.halt({ waves: [halted.id] })] };

  it('[VW26] work on a blocked wave stands with that wave, once, and is counted', () => {
    const { state } = build.readyBook(part);
    const page = homePage(state, seenBy(who.quality));
    expect(page.counts).toEqual({ halted: 1, blocked: 1, live: 0, waits: 2, waves: 2 });
    expect(
      page.blocked.map((one) => [one.row.title, one.waitsForYou, one.waits.map((wait) => wait.kind)]),
    ).toEqual([
      ['Line 4', true, ['resume']],
      ['Line 3', true, ['sign']],
    ]);
    expect(page.waits).toEqual([]);
  });

  it('[VW26] what is not about a blocked wave stands by itself, most urgent first', () => {
    const early = build.activity(7, { owner: 'ingrid solberg', due: at('2026-11-17 08:00') });
    const { state } = build.readyBook({
      waves: [
        build.readyWave({
          activities: [build.activity(1, { done: build.done() }), { ...early, due: at('2026-12-01 08:00') }],
        }),
      ],
    });
    expect(homePage(state, seenBy(who.owner)).waits.map((wait) => wait.kind)).toEqual([
      'go-live',
      'activity',
    ]);
    expect(homePage(state, seenBy(who.trainer)).waits).toEqual([]);
    const late = build.readyBook({ waves: [build.readyWave({ state: live, activities: [early] })] });
    expect(homePage(late.state, seenBy(who.owner)).waits).toMatchObject([
      { kind: 'activity', due: early.due },
    ]);
  });

  it('[VW27] who is not asked for anything has nothing waiting, and nobody signed in has none', () => {
    const { state } = build.readyBook(part);
    expect(homePage(state, seenBy(null)).counts.waits).toBe(0);
    expect(homePage(state, seenBy(build.account('m.vidal', { roles: ['auditor'] }))).counts.waits).toBe(0);
    expect(homePage(state, seenBy(who.trainer)).blocked.map((one) => one.waitsFor)).toEqual([
      ['Ingrid Solberg', 'Tomasz Wieczorek'],
      ['Tomasz Wieczorek'],
    ]);
  });

  it('[VW27] the trainer sees the gaps of a wave that is to go live', () => {
    const { state } = build.readyBook({}, { records: [] });
    expect(homePage(state, seenBy(who.trainer)).blocked[0]?.waits).toMatchObject([
      { kind: 'training', count: 2, due: build.readyWave().timing.goLive },
    ]);
  });

  it('[VW28] closed and cancelled rollouts are not on it; an empty book says what to begin with', () => {
    const { state } = build.readyBook({
      state: { kind: 'cancelled', at: now, by: 'i.solberg', reason: 'x' },
    });
    expect(homePage(state, seenBy(who.owner)).rollouts).toEqual([]);
    expect(homePage(build.state({ accounts: [who.owner] }), seenBy(who.owner)).empty).toEqual({
      people: true,
      items: true,
      signers: true,
    });
    expect(homePage(state, seenBy(who.owner)).empty).toEqual({ people: false, items: false, signers: false });
  });
});
