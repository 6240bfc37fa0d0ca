import * as ask from '../../../shared/api/inputs.ts';
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
  kind: 'people' | 'training',
  name: string,
): Promise<void> {
  await teller.scene(who, wall, async ({ ports }) => {
    const { token, sha256 } = await shelf.offer(name, movedFile(name, teller.clock.days));
    const asked = ask.importFile.parse({ kind, file: token, name, zone: ZONE });
    const preview = must(await ports.imports.preview(asked));
    if (preview.problemCount > 0) throw new Error(`${name}: ${JSON.stringify(preview.problems.slice(0, 3))}`);
    teller.clock.pass(90);
    must(await ports.imports.run({ ...asked, sha256, counts: preview.counts }));
  });
}
