import type { ItemId } from '../domain/ids.ts';
import type { ItemVersion } from '../domain/training.ts';
import { draft } from '../events/catalog.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Decisions } from './context.ts';
import { same } from './editing.ts';
import { checkItem, checkVersions } from './item-checks.ts';

const about = (id: ItemId) => ({ kind: 'item', id }) as const;
const byVersion = (versions: readonly ItemVersion[]) => versions.toSorted((a, b) => a.version - b.version);

export const itemDecisions: Decisions<'item.define' | 'item.change' | 'item.version'> = {
  'item.define': (state, { item: asked }) => {
    if (state.items.has(asked.id)) return refused('duplicate', { what: 'item', id: asked.id });
    const item = { ...asked, versions: byVersion(asked.versions) };
    return (
      checkVersions(item.id, item.versions) ??
      checkItem(state, item) ??
      ok([draft('item-defined/2', about(item.id), { item })])
    );
  },
  'item.change': (state, { item: asked, reason }) => {
    const old = state.items.get(asked.id);
    if (old === undefined) return refused('unknown-item', { ids: [asked.id] });
    const item = { ...asked, versions: old.versions };
    if (same(old, item)) return refused('unchanged');
    return (
      checkItem(state, item) ?? ok([draft('item-changed/2', about(item.id), { old, new: item }, reason)])
    );
  },
  'item.version': (state, { id, version }) => {
    const item = state.items.get(id);
    if (item === undefined) return refused('unknown-item', { ids: [id] });
    const newest = item.versions.at(-1) ?? null;
    if (newest !== null && version.version <= newest.version)
      return refused('wrong-version', { item: id, known: item.versions.map((one) => one.version) });
    return (
      checkVersions(id, [...item.versions, version]) ??
      ok([draft('item-versioned/2', about(id), { id, version, old: newest?.version ?? null })])
    );
  },
};
