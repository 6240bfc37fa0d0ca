import type { ShareClient } from './share-client.ts';
import type { Probe } from './probe.ts';
import type { Stand } from './stand.ts';

/** Takes away everything of this examination, and looks whether it is gone. A book needs no deleting: this is for order. */
export const deleteProbe: Probe = async (stand) => {
  await emptied(stand.first, stand.folder);
  const left = (await stand.first.list(stand.folder)) ?? [];
  if (left.length > 0)
    return { result: 'bad', value: left.length, detail: `still there: ${left.join(', ').slice(0, 300)}` };
  return { result: 'good', value: 0, detail: 'nothing of this is left' };
};

/** The same once more, for whatever a failed probe left, and the folders that were made for it, where they are empty. */
export async function sweep({ first, folder, around }: Stand): Promise<void> {
  await emptied(first, folder);
  for (const path of around) if (((await first.list(path)) ?? ['?']).length === 0) await first.remove(path);
}

async function emptied(client: ShareClient, path: string): Promise<void> {
  for (const name of (await client.list(path)) ?? []) await emptied(client, `${path}/${name}`);
  await client.remove(path);
}
