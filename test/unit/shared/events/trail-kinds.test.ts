import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../shared/events/catalog.ts';
import {
  isOfKind,
  TRAIL_KIND_IDS,
  TRAIL_KINDS,
  withoutVersion,
} from '../../../../shared/events/trail-kinds.ts';
import { OLDER_FORMS } from '../../../../shared/events/upcast.ts';

const types = [...Object.keys(catalog), ...OLDER_FORMS];
const groupsOf = (type: string) => TRAIL_KIND_IDS.filter((id) => isOfKind(type, `kind:${id}`));

describe('kinds of the trail', () => {
  it('[TL1] every event of the catalog, and every older form, belongs to at least one group', () => {
    expect(types.filter((type) => groupsOf(type).length === 0)).toEqual([]);
    expect(groupsOf('from-the-future/1')).toEqual([]);
  });

  it('[TL1] a group names no event that there is not', () => {
    const known = new Set(types.map(withoutVersion));
    expect(
      Object.values(TRAIL_KINDS)
        .flat()
        .filter((type) => !known.has(type)),
    ).toEqual([]);
  });

  it('[TL2] a filter of kinds takes a type with or without its version, or a group; no part of a name', () => {
    expect(isOfKind('went-live/1', 'went-live')).toBe(true);
    expect(isOfKind('went-live/1', 'went-live/1')).toBe(true);
    expect(isOfKind('went-live/2', 'went-live/1')).toBe(false);
    expect(isOfKind('went-live/2', 'went')).toBe(false);
    expect(isOfKind('went-live/2', 'kind:decisions')).toBe(true);
    expect(isOfKind('went-live/2', 'kind:signatures')).toBe(false);
    expect(isOfKind('went-live/2', 'kind:nothing')).toBe(false);
    expect(isOfKind('went-live/2', 'kind:toString')).toBe(false);
  });
});
