import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { CONFLICT_FIELDS, partsOf } from '../../../../shared/domain/conflict.ts';
import { factOf, type EventType } from '../../../../shared/events/catalog.ts';
import { writesOf } from '../../../../shared/events/writes.ts';
import { conflictAbout, valuesText } from '../../../../shared/words/trail/conflict-text.ts';
import { build } from '../../../fixtures/build/build.ts';
import { device } from '../../../fixtures/build/device.ts';
import { event, eventSamples } from '../../../fixtures/build/events.ts';

const { state } = build.readyBook({ waves: [build.readyWave({ title: 'Line 3' })] });
const lookup = { state: { ...state, devices: Map([device(1), device(2)].map((one) => [one.id, one])) } };
const written = (Object.keys(eventSamples) as EventType[]).flatMap((type) => {
  const sample = event(type);
  const fact = factOf(sample);
  const writes = fact === null ? [] : writesOf(lookup.state, fact, sample);
  return writes.map((write) => [type, write] as const);
});

describe('what an event writes, as a conflict would show it', () => {
  it('[R34] events of more than twenty kinds write fields that can conflict', () => {
    expect(new Set(written.map(([type]) => type)).size).toBeGreaterThan(20);
  });

  it.each(written)('[R34] %s: its value and the one before are read without a code', (_type, write) => {
    expect(CONFLICT_FIELDS).toContain(partsOf(write.key).field);
    const [now, before] = valuesText(lookup, write.key, [write.value, write.old]);
    for (const text of [now, before, conflictAbout(lookup, write.key)]) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/undefined|\[object|NaN|\{"|^\s*$/);
    }
    expect(now).not.toMatch(/019a0000-/);
  });
});
