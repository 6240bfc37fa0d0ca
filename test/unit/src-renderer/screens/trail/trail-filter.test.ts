import { describe, expect, it } from 'vitest';
import { ok } from '../../../../../shared/kernel/result.ts';
import type { TrailPage, TrailRow } from '../../../../../shared/views/shape/trail-page.ts';
import { fieldChanges } from '../../../../../src-renderer/screens/trail/field-changes.ts';
import { filterOf } from '../../../../../src-renderer/screens/trail/record-filter.tsx';
import { stepFrom } from '../../../../../src-renderer/screens/trail/step-from.ts';
import { presetRange, rangeText, readTyped } from '../../../../../src-renderer/screens/trail/time-range.ts';
import {
  noFilter,
  readPlace,
  trailHref,
  writePlace,
} from '../../../../../src-renderer/screens/trail/trail-filter.ts';
import { afterGrowth, listed, standOf } from '../../../../../src-renderer/screens/trail/trail-list.ts';

describe('the address of the trail', () => {
  it('[R25] keeps the whole filter, event and moment, so that a narrowed trail can be linked', () => {
    const place = {
      filter: {
        rollout: 'r',
        wave: 'w',
        actor: 'i.solberg',
        what: 'kind:signatures',
        about: 'person:P-1/2 & co',
        text: 'label & print',
        from: -1,
        to: 1_794_402_000_000,
        refused: true,
      },
      event: 18071,
      at: 18117,
    };
    const href = writePlace(place);
    expect(readPlace(href.slice(href.indexOf('?')))).toEqual(place);
  });

  it('[R25] nothing chosen is the plain address; what is no position is left aside', () => {
    expect(writePlace({ filter: noFilter, event: null, at: null })).toBe('/trail');
    expect(readPlace('?at=0&event=-3').at).toBeNull();
    expect(readPlace('?at=1e5&event=x&from=soon')).toMatchObject({ at: null, event: null });
    expect(readPlace('?from=soon&refused=no').filter).toEqual(noFilter);
    expect(trailHref({ wave: 'w' })).toBe('/trail?wave=w');
  });

  it('[R25] a wave is narrowed to under its rollout, any other record by what events are about', () => {
    expect(filterOf({ kind: 'wave', id: 'w', rollout: 'r' })).toEqual({
      rollout: 'r',
      wave: 'w',
      about: null,
    });
    expect(filterOf({ kind: 'person', id: 'P-1', rollout: null })).toEqual({
      rollout: null,
      wave: null,
      about: 'person:P-1',
    });
  });
});

describe('a time to narrow to', () => {
  const zone = 'Europe/Oslo';
  const at = (month: number, day: number, hour: number) => ({
    ms: Date.UTC(2026, month - 1, day, hour),
    offset: month === 10 && day < 25 ? 120 : 60,
    zone,
  });

  it('[R25] presets are fixed moments from midnight to midnight of the zone', () => {
    expect(presetRange('today', at(11, 18, 4))).toEqual({
      from: Date.UTC(2026, 10, 17, 23),
      to: Date.UTC(2026, 10, 18, 23) - 1,
    });
    expect(presetRange('month', at(11, 18, 4)).from).toBe(Date.UTC(2026, 9, 31, 23));
    expect(presetRange('week', at(11, 18, 4)).from).toBe(Date.UTC(2026, 10, 11, 23));
  });

  it('[R25] a day on which the clock is set back has 25 hours, and all are meant', () => {
    const { from, to } = presetRange('today', at(10, 25, 12));
    expect((to ?? 0) - (from ?? 0) + 1).toBe(25 * 3_600_000);
  });

  it('[R27] what was chosen is said in days where they are whole, and always with the zone', () => {
    expect(rangeText(presetRange('today', at(11, 18, 4)), zone)).toBe('Wed 18 Nov 2026, Europe/Oslo');
    expect(rangeText({ from: Date.UTC(2026, 10, 11, 21), to: null }, zone)).toBe(
      'since Wed 11 Nov 2026, 22:00, Europe/Oslo',
    );
    expect(rangeText({ from: null, to: null }, zone)).toBeNull();
  });

  it('[R25] a typed day ends a range with its last moment and begins one with its first', () => {
    expect(readTyped('11 Nov 2026', zone, false)).toBe(Date.UTC(2026, 10, 10, 23));
    expect(readTyped('11 Nov 2026', zone, true)).toBe(Date.UTC(2026, 10, 11, 23) - 1);
    expect(readTyped('11 Nov 2026 22:00', zone, true)).toBe(Date.UTC(2026, 10, 11, 21, 0, 59, 999));
    expect(readTyped('next week', zone, false)).toBeNull();
  });
});

describe('the rows of a long trail', () => {
  const rows = (from: number, to: number): readonly TrailRow[] =>
    Array.from({ length: from - to + 1 }, (_, index) => ({ position: from - index }) as TrailRow);
  const page = (from: number, to: number, next: number | null): TrailPage => ({
    rows: rows(from, to),
    total: from,
    next,
    days: [],
    actors: [],
    types: [],
  });

  it('[R25] [R24] what comes meanwhile stands on top, each entry once, and older pages keep their place', () => {
    const stand = standOf('k', noFilter, null, page(1000, 801, 801));
    const grown = page(1003, 804, 804);
    expect(afterGrowth(stand, grown)).toBe(stand);
    const all = listed(grown, stand, [ok(page(800, 601, 601))]).map(({ position }) => position);
    expect(all).toEqual(rows(1003, 601).map(({ position }) => position));
  });

  it('[R25] where more came than a page holds, the list begins anew: nothing may be missing in between', () => {
    const stand = standOf('k', noFilter, null, page(1000, 801, 801));
    expect(afterGrowth(stand, page(1300, 1101, 1101))).toBeNull();
    expect(afterGrowth(stand, page(1200, 1001, 1000))).toBe(stand);
  });

  it('[R25] stepping goes to the neighbour in the list, also from an event that is not in it', () => {
    const some = [{ position: 9 }, { position: 5 }, { position: 2 }] as unknown as readonly TrailRow[];
    expect(stepFrom(some, 5, 1)).toBe(2);
    expect(stepFrom(some, 5, -1)).toBe(9);
    expect(stepFrom(some, 7, 1)).toBe(5);
    expect(stepFrom(some, 7, -1)).toBe(9);
    expect(stepFrom(some, 2, 1)).toBeNull();
  });
});

describe('a change of several fields', () => {
  it('[R21] is told field by field where both sides name the same ones', () => {
    expect(fieldChanges('Lines: 3; 4; Shift: late', 'Lines: 3; Shift: early')).toEqual([
      { label: 'Lines', before: '3; 4', after: '3' },
      { label: 'Shift', before: 'late', after: 'early' },
    ]);
  });

  it('[R21] is left whole where they do not, or where it is one value', () => {
    expect(fieldChanges('Lines: 3; Shift: late', 'Lines: 3; Site: Nord')).toBeNull();
    expect(fieldChanges('Lines: 3', 'Lines: 4')).toBeNull();
    expect(fieldChanges('10 labels; per terminal', '20 labels; per terminal')).toBeNull();
    expect(fieldChanges(null, 'Lines: 3; Shift: late')).toBeNull();
  });
});
