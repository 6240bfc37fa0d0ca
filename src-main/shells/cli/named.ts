import type { Hit } from '../../../shared/api/ports.ts';
import { refused, type Result } from '../../../shared/kernel/result.ts';
import type { Desk } from './signed-in.ts';

/** What bears this id or number (`CC-2026-041`, `W-001-1`), in any case. Refuses `not-found`, by the first kind asked for. */
export async function named(desk: Desk, name: string, kinds: readonly Hit['kind'][]): Promise<Result<Hit>> {
  const hits = (await desk.query('read.find', { text: name })) as Result<readonly Hit[]>;
  if (!hits.ok) return hits;
  const hit = hits.value.find(
    ({ kind, id, note }) =>
      kinds.includes(kind) && (id === name || note.split(',')[0]?.toLowerCase() === name.toLowerCase()),
  );
  return hit ? { ok: true, value: hit } : refused('not-found', { what: kinds[0] ?? '', id: name });
}
