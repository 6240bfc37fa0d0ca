import type { MatrixShown } from '../../../shared/api/inputs.ts';
import type { Ports } from '../../../shared/api/ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { shownWaves } from '../../../shared/views/shown-matrix.ts';
import { trainingPage } from '../../../shared/views/training-page.ts';
import { matrixRows } from '../../../shared/words/matrix-words.ts';
import { shardsOfRollout } from '../act/shards-for.ts';
import { present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { Shelf } from '../door/shelf.ts';
import { csvText } from '../trail/csv-text.ts';
import { pathOf } from './files.ts';
import { found, look } from './look.ts';

/** The training matrix as a file; that it left the book is in the trail of its rollout (R25, R29). */
export function trainingPort(desk: Desk, shelf: Shelf, caller: string): Ports['training'] {
  return {
    csv: async (asked) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const made = await matrixOf(desk, caller, asked);
      if (!made.ok) return made;
      const { name, bytes, rows } = made.value;
      const { at, doer } = who.value;
      const file = await shelf.offer(name, bytes);
      const subject = { kind: 'rollout', id: asked.rollout, rollout: asked.rollout } as const;
      const { sha256 } = file;
      await at.register.log([draft('exported/1', subject, { what: name, sha256, rows })], doer);
      return ok({ name, path: pathOf(file), rows, sha256 });
    },
  };
}

async function matrixOf(desk: Desk, caller: string, { rollout, at, ...filter }: MatrixShown) {
  const seen = await look(desk, caller, () => shardsOfRollout(rollout), at);
  if (!seen.ok) return seen;
  const { state, context } = seen.value;
  const page = found(trainingPage(state, rollout, context), 'rollout', rollout);
  if (!page.ok) return page;
  const waves = shownWaves(page.value, filter);
  const count = seen.value.at.book.count();
  const position = at === null ? count : Math.min(at, count);
  const lines = matrixRows(page.value, waves, filter, { now: context.now, position });
  return ok({
    name: `training-${page.value.rollout.number.replace(/[^A-Za-z0-9._-]/g, '_')}-${dayOf(context.now)}.csv`,
    bytes: csvText(lines),
    rows: waves.reduce((sum, { people }) => sum + people.length, 0),
  });
}
