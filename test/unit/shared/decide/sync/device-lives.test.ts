import { describe, expect, it } from 'vitest';
import { authorityOf } from '../../../../../shared/events/authority.ts';
import { membersOf } from '../../../../../src-main/sync/members.ts';
import { readyStory } from '../../../../fixtures/plant.ts';
import { deviceAt, replicas, type Replica } from '../../events/conflicts/replica.ts';

const hex = (letter: string): string => letter.repeat(64);

/** Another life of the second workstation asks, and is let in. */
function enrol(at: Replica, incarnation: number, letter: string): void {
  const id = deviceAt(1);
  const of = { name: 'Line 2', place: 'Packaging', key: hex(letter), boxKey: hex('b'), madeAt: at.now };
  at.do('admin', {
    kind: 'device.enrol',
    request: { id, incarnation, ...of },
    reason: 'compared by telephone',
  });
}
const held = (at: Replica, id: string) => at.state.devices.get(id as never)!;

describe('a workstation of several lives', () => {
  it('[DV4] [R33] [R69] is revoked with all of them: who has a copy of its disk or a backup has their keys', () => {
    const [a, b] = replicas(readyStory(), 2) as readonly [Replica, Replica];
    b.do('owner', {
      kind: 'wave.title',
      rollout: b.rollout.id,
      wave: b.wave.id,
      title: 'from b',
      reason: 'x',
    });
    a.takes(b);
    const id = deviceAt(1);
    const life = `${id}-1`;
    enrol(a, 7, 'a');
    expect(held(a, id)).toMatchObject({ origin: `${id}-7`, before: [{ origin: life, from: null }] });
    const known = a.known.length;
    expect(a.ask('admin', { kind: 'device.revoke', id, reason: 'stolen' })).toMatchObject({ ok: true });
    const said = a.known.slice(known);
    expect(said.map(authorityOf)).toEqual([
      { kind: 'revoke', origin: `${id}-7`, from: 0 },
      { kind: 'revoke', origin: life, from: 1 },
    ]);
    // All of it is one action: no other comes in between.
    expect(said.map(({ batch }) => [batch.index, batch.of])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(held(a, id)).toMatchObject({ revoked: { from: 0 }, before: [{ origin: life, from: 1 }] });
    expect(membersOf(a.state).map(({ origin, limit }) => [origin, limit])).toEqual(
      expect.arrayContaining([
        [`${id}-7`, 0],
        [life, 1],
      ]),
    );
    // Known already cut off, it is not said again.
    enrol(a, 9, 'c');
    const then = a.known.length;
    expect(a.ask('admin', { kind: 'device.revoke', id, reason: 'again' })).toMatchObject({ ok: true });
    expect(a.known.slice(then).map(authorityOf)).toEqual([{ kind: 'revoke', origin: `${id}-9`, from: 0 }]);
  });
});
