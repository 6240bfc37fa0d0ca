import { describe, expect, it } from 'vitest';
import { conflictsOf, settledConflicts } from '../../../../../shared/views/conflict-data.ts';
import { gateOf } from '../../../../../shared/views/gate.ts';
import { homePage } from '../../../../../shared/views/home-page.ts';
import { rolloutsOfChoices } from '../../../../../shared/decide/conflict-decisions.ts';
import { readyStory } from '../../../../fixtures/plant.ts';
import { exchanged, replicas, type Replica } from '../../events/conflicts/replica.ts';

const base = readyStory();
const two = (): readonly [Replica, Replica] => replicas(base, 2) as never;
const of = (at: Replica) => ({ rollout: at.rollout.id, wave: at.wave.id });
const title = (at: Replica, text: string) =>
  at.do('owner', { kind: 'wave.title', ...of(at), title: text, reason: 'clearer' });
const moved = (at: Replica, id: string, line: string) =>
  at.do('trainer', {
    kind: 'person.set',
    person: { ...at.state.people.get(id as never)!, line },
    reason: 'moved',
  });
const choose = (at: Replica, side: number) =>
  at.open.map(({ id, writes }) => ({ id, event: writes[side]!.event }));
const settle = (at: Replica, who: string, choices: readonly object[]) =>
  at.ask(who, { kind: 'conflict.settle', choices, reason: 'agreed on the telephone' });
const gate = (at: Replica) => gateOf(at.state, at.rollout, at.wave, 'entry', { now: at.now, intact: true });
const conflicts = (at: Replica) => gate(at).checks.find(({ id }) => id === 'conflicts');

describe('settling what two workstations wrote', () => {
  it('[CF20] [R34] is an edit with old and new where another value stands, under the reason given, and none where it stands already', () => {
    const [a, b] = two();
    title(a, 'from a');
    title(b, 'from b');
    exchanged([a, b]);
    expect(a.wave.title).toBe('from b');
    const from = a.known.length;
    expect(settle(a, 'owner', choose(a, 0))).toMatchObject({ ok: true });
    expect(a.known.slice(from)).toMatchObject([
      {
        type: 'conflict-settled/1',
        reason: 'agreed on the telephone',
        subject: { kind: 'wave', wave: a.wave.id },
        data: { value: 'from a' },
      },
      { type: 'wave-changed/1', reason: 'agreed on the telephone', data: { old: 'from b', new: 'from a' } },
    ]);
    expect(a.wave.title).toBe('from a');
    expect(settledConflicts(a.state, null)).toMatchObject([
      { settled: { by: 'owner', reason: 'agreed on the telephone', value: 'from a', how: 'chosen' } },
    ]);
    const [c, d] = two();
    title(c, 'from a');
    title(d, 'from b');
    exchanged([c, d]);
    const standing = c.known.length;
    expect(settle(c, 'owner', choose(c, 1))).toMatchObject({ ok: true });
    expect(c.known.slice(standing).map(({ type }) => type)).toEqual(['conflict-settled/1']);
    expect(c.open).toEqual([]);
  });

  it('[CF21] [R34] many alike are settled in one go, and what was settled meanwhile is refused', () => {
    const [a, b] = two();
    for (const id of ['P-1', 'P-2', 'P-3']) {
      moved(a, id, 'Line 8');
      moved(b, id, 'Line 9');
    }
    exchanged([a, b]);
    const choices = choose(a, 0);
    expect(choices).toHaveLength(3);
    expect(rolloutsOfChoices(a.state, choices)).toEqual([]);
    expect(settle(a, 'trainer', choices)).toMatchObject({ ok: true });
    expect(['P-1', 'P-2', 'P-3'].map((id) => a.state.people.get(id as never)?.line)).toEqual([
      'Line 8',
      'Line 8',
      'Line 8',
    ]);
    expect(settle(a, 'trainer', choices)).toMatchObject({ ok: false, refusal: { code: 'conflict-settled' } });
    const unknown = [{ id: choices[0]!.id, event: b.newId() }];
    expect(settle(b, 'trainer', unknown)).toMatchObject({ ok: false, refusal: { code: 'conflict-settled' } });
  });

  it('[CF22] [R2] [R34] by whoever may edit the field, and nobody else', () => {
    const [a, b] = two();
    title(a, 'from a');
    title(b, 'from b');
    exchanged([a, b]);
    const before = a.known.length;
    expect(settle(a, 'trainer', choose(a, 0))).toMatchObject({
      ok: false,
      refusal: { code: 'not-allowed', data: { needs: ['change-owner'] } },
    });
    expect(settle(a, 'auditor', choose(a, 0))).toMatchObject({ ok: false });
    expect(a.known).toHaveLength(before);
    const mine = (id: string) =>
      conflictsOf(a.state, a.state.accounts.get(id as never)!).map((one) => one.mine);
    expect([mine('owner'), mine('trainer')]).toEqual([[true], [false]]);
    // Whom somebody else can ask: everybody active who may, with the function by which they may.
    const owner = a.state.accounts.get('owner' as never)!;
    const [asked] = conflictsOf(a.state, null).map(({ settlers }) => settlers);
    expect(asked).toContainEqual({ name: owner.name, role: 'change-owner' });
    expect(asked?.map(({ name }) => name)).not.toContain(a.state.accounts.get('trainer' as never)!.name);
    expect(settle(a, 'owner', choose(a, 0))).toMatchObject({ ok: true });
    expect(settledConflicts(a.state, null).map(({ settlers }) => settlers)).toEqual([[]]);
  });

  it('[CF23] [R34] settled differently at two workstations it is a conflict again; a third one’s value too', () => {
    const [a, b, c] = replicas(base, 3) as readonly [Replica, Replica, Replica];
    title(a, 'from a');
    title(b, 'from b');
    exchanged([a, b]);
    expect(settle(a, 'owner', choose(a, 0))).toMatchObject({ ok: true });
    expect(settle(b, 'owner', choose(b, 1))).toMatchObject({ ok: true });
    title(c, 'from c');
    exchanged([a, b, c]);
    for (const at of [a, b, c]) {
      expect(at.open).toHaveLength(1);
      expect(
        at.open[0]!.writes.map(({ value }) => String(value as string)).toSorted((a, b) => a.localeCompare(b)),
      ).toEqual(['from a', 'from b', 'from c']);
    }
    // A later edit that had seen all of them ends it.
    title(c, 'the last word');
    exchanged([a, b, c]);
    expect(a.open).toEqual([]);
    expect(settledConflicts(b.state, null)[0]?.settled).toMatchObject({
      how: 'edited',
      value: 'the last word',
    });
  });

  it('[CF24] [R34] [R36] an open conflict of the wave, its rollout, or where somebody of its cohort belongs keeps its gate closed', () => {
    const [a, b] = two();
    expect(conflicts(a)).toMatchObject({ met: true });
    expect(
      gateOf(base.state, base.rollout(), base.wave(), 'entry', { now: base.now, intact: true }).checks.some(
        ({ id }) => id === 'conflicts',
      ),
    ).toBe(false);
    expect(gate(a).open).toBe(true);
    moved(a, 'P-1', 'Line 1b');
    moved(b, 'P-1', 'Line 1c');
    const email = (at: Replica, text: string) =>
      at.do('trainer', {
        kind: 'person.set',
        person: { ...at.state.people.get('P-2' as never)!, email: text },
        reason: 'new',
      });
    email(a, 'a@plant');
    email(b, 'b@plant');
    exchanged([a, b]);
    expect(a.open).toHaveLength(2);
    expect(conflicts(a)).toMatchObject({
      met: false,
      blockers: [{ kind: 'conflict', field: 'person.line', sides: 2 }],
    });
    expect(a.ask('owner', { kind: 'wave.go-live', ...of(a) })).toMatchObject({
      ok: false,
      refusal: { code: 'gate-closed' },
    });
    expect(conflictsOf(a.state, null).find(({ field }) => field === 'person.line')?.closed).toMatchObject([
      { wave: a.wave.id, side: 'entry' },
    ]);
    expect(conflictsOf(a.state, null).find(({ field }) => field === 'person.email')?.closed).toEqual([]);
    const line = a.open.find(({ key }) => key.endsWith(':line'))!;
    expect(settle(a, 'trainer', [{ id: line.id, event: line.writes[0]!.event }])).toMatchObject({ ok: true });
    expect(conflicts(a)).toMatchObject({ met: true });
  });

  it('[CF25] [R34] waits for whoever may settle it, on the start page and as the next step of the wave', () => {
    const [a, b] = two();
    title(a, 'from a');
    title(b, 'from b');
    moved(a, 'P-1', 'Line 8');
    moved(b, 'P-1', 'Line 9');
    exchanged([a, b]);
    const look = (id: string) => ({ now: a.now, intact: true, viewer: a.state.accounts.get(id as never)! });
    const home = homePage(a.state, look('owner'));
    const waits = [...home.waits, ...home.blocked.flatMap((one) => one.waits)].filter(
      ({ kind }) => kind === 'settle',
    );
    expect(waits.map(({ rollout, count }) => [rollout, count])).toEqual([
      [a.rollout.id, 1],
      ['', 1],
    ]);
    expect(homePage(a.state, look('auditor')).waits.filter(({ kind }) => kind === 'settle')).toEqual([]);
    expect(look('owner').viewer.id).toBe('owner');
  });
});
