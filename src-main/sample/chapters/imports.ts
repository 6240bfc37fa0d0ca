import type { z } from 'zod';
import * as ask from '../../../shared/api/inputs.ts';
import type { ImportKind } from '../../../shared/events/catalog/people-events.ts';
import type { Shelf } from '../../api/door/shelf.ts';
import { movedFile } from '../sample-files.ts';
import { ZONE } from '../story-clock.ts';
import { must, type Teller } from '../teller.ts';

/** Brings one export in as a person would: the file, a look at the preview, then the import. */
export async function importFile(
  teller: Teller,
  shelf: Shelf,
  who: string,
  wall: string,
  kind: ImportKind,
  name: string,
  more: Partial<z.input<typeof ask.importFile>> = {},
): Promise<void> {
  await teller.scene(who, wall, async ({ ports }) => {
    const { token, sha256 } = await shelf.offer(name, movedFile(name, teller.clock.days));
    const asked = ask.importFile.parse({ kind, file: token, name, zone: ZONE, ...more });
    const preview = must(await ports.imports.preview(asked));
    if (preview.problemCount + preview.questions.length > 0)
      throw new Error(`${name}: ${JSON.stringify([...preview.problems.slice(0, 3), ...preview.questions])}`);
    teller.clock.pass(90);
    must(await ports.imports.run({ ...asked, sha256, counts: preview.counts }));
  });
}
