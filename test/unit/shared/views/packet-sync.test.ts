import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import type { Conflict, Write } from '../../../../shared/domain/conflict.ts';
import { conflictsAbout } from '../../../../shared/views/packet/packet-conflicts.ts';
import { signatureView } from '../../../../shared/views/signature-view.ts';
import { build } from '../../../fixtures/build/build.ts';
import { device } from '../../../fixtures/build/device.ts';

const person = build.person('P-1');
const waves = [1, 2].map((number) =>
  build.readyWave({ id: build.id('wave', number), cohort: number === 1 ? [person.id] : [] }),
);
const { state, rollout } = build.readyBook({ waves });

function conflict(key: string, part: Partial<Conflict> = {}): Conflict {
  const [kind = '', id = ''] = key.split(':');
  const write = { key, value: 'a', old: null } as unknown as Write;
  return {
    kind: kind as Conflict['kind'],
    id: `${key}@x`,
    key,
    rollout: ['rollout', 'wave'].includes(kind) ? rollout.id : null,
    wave: kind === 'wave' ? id : null,
    writes: [write, { ...write, value: 'b' }],
    settled: null,
    ...part,
  };
}
const settled = { at: build.now, by: 'i.solberg', reason: 'r', event: 'e', how: 'chosen' } as const;
const all = [
  conflict(`rollout:${rollout.id}:title`),
  conflict(`wave:${waves[0]!.id}:title`, { settled }),
  conflict(`wave:${waves[1]!.id}:timing`),
  conflict('person:P-1:line'),
  conflict('person:P-9:line'),
  conflict('person:P-1:email'),
  conflict(`rollout:${build.uuid('rollout', 9)}:title`, { rollout: build.uuid('rollout', 9) }),
];
const held = { ...state, conflicts: Map(all.map((one) => [one.id, one])) };
const keys = (list: readonly Conflict[]): readonly string[] => list.map(({ key }) => key).sort();

describe('what of sync belongs into a packet', () => {
  it("[R34] of a wave its own conflicts, its rollout's and those of whom its cohort means, open and settled", () => {
    expect(keys(conflictsAbout(held, rollout, waves[0]!))).toEqual(
      [`rollout:${rollout.id}:title`, `wave:${waves[0]!.id}:title`, 'person:P-1:line'].sort(),
    );
    expect(keys(conflictsAbout(held, rollout, waves[1]!))).toEqual(
      [`rollout:${rollout.id}:title`, `wave:${waves[1]!.id}:timing`].sort(),
    );
  });

  it('[R34] of a rollout those of all its waves, each once, and none of another rollout', () => {
    expect(keys(conflictsAbout(held, rollout, null))).toEqual(
      [
        `rollout:${rollout.id}:title`,
        `wave:${waves[0]!.id}:title`,
        `wave:${waves[1]!.id}:timing`,
        'person:P-1:line',
      ].sort(),
    );
  });

  it('[R33] a signature bears the name of the workstation it was given at; an id only where the book knows none', () => {
    const station = device();
    const signed = rollout.signatures[0]!;
    const at = { ...signed, statement: { ...signed.statement, device: station.id } };
    const devices = Map([[station.id, station]]);
    expect(signatureView({ accounts: state.accounts, devices }, at).device).toBe('NORD-QA-02');
    expect(signatureView({ accounts: state.accounts, devices: Map() }, at).device).toBe(station.id);
  });
});
