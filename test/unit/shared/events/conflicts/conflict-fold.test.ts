import { describe, expect, it } from 'vitest';
import { preparingStory, readyStory } from '../../../../fixtures/plant.ts';
import { gateOf } from '../../../../../shared/views/gate.ts';
import { exchanged, replicas, type Replica } from './replica.ts';

const base = preparingStory();
const two = (): readonly [Replica, Replica] => replicas(base, 2) as never;
const of = (at: Replica) => ({ rollout: at.rollout.id, wave: at.wave.id });
const title = (at: Replica, text: string) =>
  at.do('owner', { kind: 'wave.title', ...of(at), title: text, reason: 'clearer' });
const person = (at: Replica, part: object) =>
  at.do('trainer', {
    kind: 'person.set',
    person: { ...at.state.people.get('P-1' as never)!, ...part },
    reason: 'moved',
  });
const described = (at: Replica, part: object) => {
  const { title: name, class: kind, site, owner, reason, current, intended, id } = at.rollout;
  const description = { title: name, class: kind, site, owner, reason, current, intended, ...part };
  return at.do('owner', { kind: 'rollout.describe', rollout: id, description, reason: 'clearer' });
};
const settle = (at: Replica, event: string, who = 'owner') =>
  at.ask(who, {
    kind: 'conflict.settle',
    choices: at.open.map(({ id }) => ({ id, event })),
    reason: 'agreed on the telephone',
  });

describe('fields that two workstations write at once', () => {
  it('[CF1] [R34] whoever changed one field of a description, or of a person, did not write the others', () => {
    const [a, b] = two();
    described(a, { reason: 'Paper gets lost' });
    described(b, { intended: 'Tablets' });
    person(a, { line: 'Line 2' });
    person(b, { shift: 'late' });
    exchanged([a, b]);
    expect(a.open).toEqual([]);
    expect(a.rollout).toMatchObject({ reason: 'Paper gets lost', intended: 'Tablets' });
    expect(b.state.people.get('P-1' as never)).toMatchObject({ line: 'Line 2', shift: 'late' });
  });

  it('[CF2] [R34] people put in and taken out of a cohort are put in and taken out; only about the same person is there a conflict', () => {
    const [a, b] = two();
    const people = (at: Replica, list: readonly string[]) =>
      at.do('owner', { kind: 'wave.cohort', ...of(at), people: list, reason: 'roster' });
    const all = [...a.wave.cohort];
    people(a, all.slice(1));
    people(b, all.slice(0, -1));
    exchanged([a, b]);
    expect(a.open).toEqual([]);
    expect(a.wave.cohort).toEqual(all.slice(1, -1));
    // One side puts back whom it had taken out; the other takes them out without having seen that.
    people(a, all);
    b.takes(a);
    people(a, all.slice(1));
    people(a, all);
    people(b, all.slice(1));
    exchanged([a, b]);
    expect(a.open.map(({ key }) => key)).toEqual([`wave:${a.wave.id}:cohort`]);
    expect(a.wave.frozen).toBeNull();
  });

  it('[CF3] [R34] a freeze that had not seen the last change of the cohort freezes nothing', () => {
    const [a, b] = two();
    a.do('owner', { kind: 'wave.cohort', ...of(a), people: ['P-1', 'P-2'], reason: 'two are enough' });
    b.takes(a);
    b.do('owner', { kind: 'wave.cohort', ...of(b), people: ['P-1'], reason: 'one is enough' });
    a.now = { ...a.now, ms: a.now.ms + 1000 };
    // Later in the order than the change it did not see.
    title(a, 'another');
    a.do('owner', { kind: 'wave.freeze', ...of(a) });
    expect(a.wave.frozen).not.toBeNull();
    exchanged([a, b]);
    expect(a.wave.cohort).toEqual(['P-1']);
    expect(a.wave.frozen).toBeNull();
  });

  it('[CF4] [R34] a check of a criterion whose text was changed meanwhile stands against it', () => {
    const [a, b] = two();
    const [first] = a.wave.criteria;
    a.do('owner', {
      kind: 'wave.change-criterion',
      ...of(a),
      criterion: { id: first!.id, gate: first!.gate, text: 'Something else', howKnown: '' },
      reason: 'sharper',
    });
    b.do('qa', { kind: 'wave.check', ...of(b), id: first!.id, verdict: 'met', evidence: 'list 4' });
    exchanged([a, b]);
    expect(a.open).toMatchObject([
      {
        key: `wave:${a.wave.id}:criterion-check/${first!.id}`,
        writes: [{ value: null }, { value: { verdict: 'met' } }],
      },
    ]);
  });

  it('[CF5] [R34] somebody taken off the roster while another workstation moved them is one conflict of the entry', () => {
    const [a, b] = two();
    const moved = { ...a.state.people.get('P-1' as never)!, line: 'Line 9' };
    const off = [
      {
        type: 'people-removed/1',
        subject: { kind: 'import', id: 'i' } as const,
        data: { import: a.newId(), people: [a.state.people.get('P-1' as never)!] },
        reason: null,
      },
    ];
    a.write(off as never, 'owner');
    b.do('trainer', { kind: 'person.set', person: moved, reason: 'moved' });
    exchanged([a, b]);
    expect(a.open).toMatchObject([{ key: 'person:P-1:entry', writes: [{ value: null }, { value: moved }] }]);
    const [removal, change] = a.open[0]!.writes;
    expect(settle(a, removal!.event)).toMatchObject({ ok: true });
    expect(a.state.people.has('P-1' as never)).toBe(false);
    b.takes(a);
    expect(b.open).toEqual([]);
    // The other order of arrival, chosen the other way.
    const [c, d] = two();
    d.do('trainer', { kind: 'person.set', person: moved, reason: 'moved' });
    title(c, 'later in the order');
    c.write(off as never, 'owner');
    exchanged([c, d]);
    expect(c.open[0]?.writes.map(({ value }) => value)).toEqual([moved, null]);
    expect(settle(c, c.open[0]!.writes[0]!.event)).toMatchObject({ ok: true });
    expect(c.state.people.get('P-1' as never)).toEqual(moved);
    expect(change!.event).not.toBe(removal!.event);
  });

  it('[CF6] [R34] a file says how people are: it writes what its reader could know to be otherwise, and nothing else', () => {
    const [a, b] = two();
    person(b, { shift: 'late' });
    const held = a.state.people.get('P-1' as never)!;
    const imported = [
      {
        type: 'people-imported/2',
        subject: { kind: 'import', id: 'i' } as const,
        data: { import: a.newId(), people: [{ ...held, line: 'Line 7' }] },
        reason: null,
      },
    ];
    title(a, 'later in the order');
    a.write(imported as never, 'owner');
    exchanged([a, b]);
    expect(a.open).toEqual([]);
    expect(a.state.people.get('P-1' as never)).toMatchObject({ line: 'Line 7', shift: 'late' });
    const [c, d] = two();
    person(d, { shift: 'late' });
    const other = imported.map((one) => ({
      ...one,
      data: { ...one.data, people: [{ ...held, shift: 'night' }] },
    }));
    title(c, 'later in the order');
    c.write(other as never, 'owner');
    exchanged([c, d]);
    expect(c.open.map(({ key, writes }) => [key, writes.map(({ value }) => value)])).toEqual([
      ['person:P-1:shift', ['late', 'night']],
    ]);
  });

  it('[CF7] [R33] [R34] of an account made at two workstations the first stays, and the second key is nobody’s until it is chosen', () => {
    const [a, b] = two();
    const made = (at: Replica, name: string, key: string) =>
      at.do('admin', {
        kind: 'account.make',
        id: name,
        name,
        title: 'QA',
        roles: ['quality'],
        key: base.key(key),
      });
    made(a, 'n.new', 'key of a');
    made(b, 'N.New', 'key of b');
    exchanged([a, b]);
    const keys = () =>
      [...a.state.accounts.values()]
        .filter(({ id }) => id.toLowerCase() === 'n.new')
        .flatMap((one) => one.keys);
    expect(keys().map(({ publicKey }) => publicKey)).toEqual([base.key('key of a').publicKey]);
    expect(a.open).toMatchObject([{ key: 'account:n.new:made' }]);
    expect(settle(a, a.open[0]!.writes[1]!.event, 'admin')).toMatchObject({ ok: true });
    expect(keys().map(({ publicKey }) => publicKey)).toEqual([base.key('key of b').publicKey]);
    expect(a.open).toEqual([]);
  });

  it('[CF7] [R34] two resets of one password: both keys are held, one is chosen to be in use', () => {
    const [a, b] = two();
    a.do('admin', { kind: 'account.reset', id: 'qa', key: base.key('reset a'), reason: 'forgotten' });
    b.do('admin', { kind: 'account.reset', id: 'qa', key: base.key('reset b'), reason: 'forgotten' });
    exchanged([a, b]);
    const used = () => a.state.accounts.get('qa' as never)!.keys.at(-1)!.publicKey;
    expect(used()).toBe(base.key('reset b').publicKey);
    const first = a.open[0]!.writes[0]!;
    expect(settle(a, first.event, 'admin')).toMatchObject({ ok: true });
    expect(used()).toBe(base.key('reset a').publicKey);
    expect(a.state.accounts.get('qa' as never)!.keys).toHaveLength(3);
  });

  it('[CF8] [R34] a revocation, and a halt, stay in force whatever was done without having seen them', () => {
    const [a, b] = two();
    a.do('admin', { kind: 'account.revoke', id: 'qa2', reason: 'left' });
    const locked = {
      type: 'account-locked/1',
      subject: { kind: 'account', id: 'qa2' } as const,
      data: { id: 'qa2', failures: 5 },
      reason: null,
    };
    title(b, 'later in the order');
    b.write([locked as never], null);
    b.do('admin', { kind: 'account.unlock', id: 'qa2', reason: 'it was them' });
    exchanged([a, b]);
    expect(a.state.accounts.get('qa2' as never)!.standing.kind).toBe('revoked');
    const [c, d] = replicas(readyStory(), 2) as readonly [Replica, Replica];
    c.do('owner', { kind: 'wave.go-live', ...of(c) });
    d.do('lead', { kind: 'rollout.halt', rollout: d.rollout.id, waves: 'all', seen: 'Wrong labels' });
    exchanged([c, d]);
    expect(c.wave.state.kind).toBe('live');
    expect(c.rollout.halts).toMatchObject([{ lifted: null }]);
    expect(
      gateOf(c.state, c.rollout, c.wave, 'exit', { now: c.now, intact: true }).checks.find(
        ({ id }) => id === 'no-halt',
      )?.met,
    ).toBe(false);
    expect(c.open).toEqual([]);
  });

  it('[CF9] [R34] a go-live against a cancelling: one is chosen, and what was chosen is what was done there', () => {
    const [a, b] = replicas(readyStory(), 2) as readonly [Replica, Replica];
    a.do('owner', { kind: 'wave.go-live', ...of(a) });
    const at = a.wave.state;
    title(b, 'later in the order');
    title(b, 'and later');
    b.do('owner', { kind: 'wave.cancel', ...of(b), reason: 'not needed' });
    exchanged([a, b]);
    expect(a.wave.state.kind).toBe('cancelled');
    const conflict = a.open.find(({ key }) => key.endsWith(':state'))!;
    expect(conflict.writes.map(({ value }) => value)).toEqual([{ kind: 'live' }, { kind: 'cancelled' }]);
    const choices = [{ id: conflict.id, event: conflict.writes[0]!.event }];
    expect(a.ask('owner', { kind: 'conflict.settle', choices, reason: 'it is in use' })).toMatchObject({
      ok: true,
    });
    expect(a.wave.state).toEqual(at);
    expect(a.wave.kept).toBeNull();
  });
});
