import { describe, expect, it } from 'vitest';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import { digestOfJson } from '../../../../shared/kernel/digest.ts';
import { packetContents, packetShape } from '../../../../shared/views/packet-contents.ts';
import { build } from '../../../fixtures/build/build.ts';
import {
  sampleMoment,
  sampleRolloutPacket,
  sampleState,
  sampleWavePacket,
  trailRow,
  writtenHere,
} from '../../../fixtures/packet/sample-packet.ts';
import { sampleRollout, sampleWaveId } from '../../../fixtures/packet/sample-rollout.ts';

const live = { kind: 'live', since: build.at('2026-11-10 06:00'), by: 'i.solberg' } as const;

describe('what a packet holds', () => {
  it('[PK1] is plain JSON of its own shape, for a wave and for a rollout', () => {
    for (const contents of [sampleWavePacket(), sampleRolloutPacket()]) {
      const text = canonical(contents);
      expect(canonical(packetShape.parse(JSON.parse(text)))).toBe(text);
    }
  });

  it('[PK3] holds the sections that signatures cover, as they were hashed', () => {
    const { sections, signatures } = sampleWavePacket();
    const standing = signatures.filter((one) => one.void === null);
    expect(standing).toHaveLength(4);
    const all: Readonly<Record<string, unknown>> = { ...sections.plan, ...sections.wave };
    for (const { statement } of standing) {
      expect(digestOfJson(Object.fromEntries(statement.sections.map((name) => [name, all[name]])))).toBe(
        statement.digest,
      );
    }
  });

  it('asks the board for what is next', () => {
    const asked = (state: (typeof sampleRollout.waves)[number]['state']) => {
      const book = build.readyBook({ waves: [build.readyWave({ state })] });
      return packetContents(book.state, book.rollout.id, book.wave.id, sampleMoment).asked;
    };
    expect(asked({ kind: 'planned' })).toBe('go-live');
    expect(asked({ kind: 'preparing', since: build.now })).toBe('go-live');
    expect(asked(live)).toBe('hand-over');
    expect(asked({ kind: 'handed-over', wentLive: build.now, since: build.now, by: 'i.solberg' })).toBe(
      'nothing',
    );
    expect(sampleRolloutPacket().asked).toBe('resume');
    const unsigned = build.readyBook({ signatures: [] });
    expect(packetContents(unsigned.state, unsigned.rollout.id, null, sampleMoment).asked).toBe(
      'approve-plan',
    );
  });

  it('is a draft until plan and entry are signed throughout, and never again once live', () => {
    const approved = (
      part: Parameters<typeof build.readyWave>[0],
      rollout: Parameters<typeof build.readyBook>[0] = {},
    ) => {
      const book = build.readyBook({ ...rollout, waves: [build.readyWave(part)] });
      return packetContents(book.state, book.rollout.id, book.wave.id, sampleMoment).approved;
    };
    expect(approved({})).toBe(true);
    expect(approved({ signatures: [] })).toBe(false);
    expect(approved({ entryRoute: build.route([]) })).toBe(false);
    expect(approved({}, { signatures: [] })).toBe(false);
    expect(approved({ state: live, signatures: [] })).toBe(true);
  });

  it('[PK4] counts training as of the go-live once the wave is live, and says beside it how it is today', () => {
    const book = build.readyBook({ waves: [build.readyWave({ state: live })] });
    const newer = build.item('WI-118', {
      versions: [1, 2].map((version) => ({
        version,
        effective: version === 1 ? '2026-01-01' : '2026-11-15',
        note: '',
      })),
    });
    const state = { ...book.state, items: book.state.items.set(newer.id, newer) };
    const { training } = packetContents(state, book.rollout.id, book.wave.id, sampleMoment);
    expect(training).toMatchObject({ at: live.since, complete: 2, of: 2, today: { complete: 0, of: 2 } });
  });

  it('shows a wave those that went live before it, a rollout all of its own', () => {
    expect(sampleWavePacket().waves.map((wave) => wave.title)).toEqual(['Line 1', 'Line 2', 'Line 4']);
    expect(sampleRolloutPacket().waves).toHaveLength(5);
    const [first] = sampleRollout.waves;
    expect(packetContents(sampleState, sampleRollout.id, first?.id ?? '', sampleMoment).waves).toEqual([]);
  });

  it('[PK5] takes from the trail what is about the record, oldest first, and says from where to where', () => {
    const trail = [
      trailRow(9),
      trailRow(3, { wave: null }),
      trailRow(4, { wave: build.uuid('wave', 4) }),
      trailRow(2, { rollout: build.uuid('rollout', 2) }),
    ];
    expect(sampleWavePacket({ trail, sync: writtenHere(trail, 9) }).trail).toMatchObject({
      first: 3,
      last: 9,
      count: 2,
      rows: [{ position: 3 }, { position: 9 }],
    });
    expect(sampleRolloutPacket({ trail, sync: writtenHere(trail, 9) }).trail).toMatchObject({
      first: 3,
      last: 9,
      count: 3,
    });
    expect(sampleWavePacket({ trail: [] }).trail).toMatchObject({ first: null, last: null, count: 0 });
  });

  it('refuses to be made of a record that the state does not hold', () => {
    expect(() => packetContents(sampleState, build.uuid('rollout', 9), null, sampleMoment)).toThrow(
      /no record/,
    );
    expect(() => packetContents(sampleState, sampleRollout.id, build.uuid('wave', 99), sampleMoment)).toThrow(
      /no record/,
    );
    expect(sampleWaveId).toBe(sampleWavePacket().record.id);
  });
});
