import type { ImportKind, ImportMap } from '../../../../shared/events/catalog/people-events.ts';
import { ok, refused, type Result } from '../../../../shared/kernel/result.ts';
import { Unusable } from '../io.ts';
import { nearest } from '../nearest.ts';
import type { Desk } from '../signed-in.ts';

/** The id of the map saved under a name; throws `Unusable` with the nearest name where there is none. */
export async function savedMap(desk: Desk, kind: ImportKind, name: string): Promise<Result<string>> {
  const maps = (await desk.query('read.maps', {})) as Result<readonly ImportMap[]>;
  if (!maps.ok) return maps;
  const ours = maps.value.filter((map) => map.kind === kind);
  const hit = ours.find((map) => map.id === name || map.name.toLowerCase() === name.toLowerCase());
  if (hit) return ok(hit.id);
  const near = nearest(
    name,
    ours.map((map) => map.name),
  );
  if (near !== null) throw new Unusable(`No map is saved as “${name}”. Did you mean “${near}”?`);
  return refused('not-found', { what: 'import-map', id: name });
}
