import { expect, it } from 'vitest';
import { instant } from '../../../../shared/kernel/instant.ts';
import type { Clock } from '../../../../src-main/platform/clock.ts';
import type { Random } from '../../../../src-main/platform/random.ts';
import type { Timer } from '../../../../src-main/platform/timer.ts';

/** What every `Clock` does. */
export function clockContract(name: string, make: () => Clock): void {
  it(`${name} tells an instant with offset and zone, and a count that never falls`, () => {
    const clock = make();
    expect(instant.safeParse(clock.now()).success).toBe(true);
    const readings = Array.from({ length: 50 }, () => clock.monotonic());
    expect(readings).toEqual([...readings].sort((a, b) => a - b));
    const uptimes = Array.from({ length: 50 }, () => clock.uptime());
    expect(uptimes).toEqual([...uptimes].sort((a, b) => a - b));
    expect(uptimes[0]).toBeGreaterThan(0);
  });
}

/** What every `Random` does. */
export function randomContract(name: string, make: () => Random): void {
  it(`${name} gives as many bytes as asked, others each time`, () => {
    const random = make();
    for (const count of [0, 1, 16, 5000]) expect(random.bytes(count)).toHaveLength(count);
    expect(random.bytes(32)).not.toEqual(random.bytes(32));
  });

  it(`${name} gives UUIDs of version 7 that differ, bear their moment and sort by it`, () => {
    const random = make();
    const uuids = Array.from({ length: 500 }, (_, i) => random.uuid(1_800_000_000_000 + i));
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuids).toEqual([...uuids].sort());
    expect(Number.parseInt((uuids[7] ?? '').replaceAll('-', '').slice(0, 12), 16)).toBe(1_800_000_000_007);
    const same = Array.from({ length: 2000 }, () => random.uuid(5));
    expect(new Set(same).size).toBe(2000);
    expect(new Set(same.map((uuid) => uuid[19]))).toEqual(new Set(['8', '9', 'a', 'b']));
  });
}

/** What every `Timer` does; `pass` lets that many milliseconds go by. */
export function timerContract(
  name: string,
  make: () => { readonly timer: Timer; readonly pass: (ms: number) => Promise<void> },
): void {
  it(`${name} acts once, when due and not before, unless stopped`, async () => {
    const { timer, pass } = make();
    const acts: string[] = [];
    timer.after(5, () => acts.push('five'));
    timer.after(1, () => acts.push('one'));
    const stop = timer.after(3, () => acts.push('stopped'));
    timer.after(60_000, () => acts.push('far'));
    expect(acts).toEqual([]);
    stop();
    stop();
    await pass(50);
    expect(acts).toEqual(['one', 'five']);
  });
}
