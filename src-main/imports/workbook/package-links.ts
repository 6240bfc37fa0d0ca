import { posix } from 'node:path';
import { readXml } from './xml-reader.ts';
import type { Parts } from './zip-parts.ts';

/** A link from one part of the package to another: `kind` is the last word of its type, in either dialect. */
export interface Link {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

const MOST = 10_000;

/** The links of a part ('' is the package itself) that stay within the package; none where it has none. */
export async function linksOf(part: string, parts: Parts, signal: AbortSignal): Promise<readonly Link[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const links: Link[] = [];
  if (!parts.has(name)) return links;
  await readXml(
    parts.read(name),
    {
      open: (element, attribute) => {
        if (element !== 'Relationship' || attribute('TargetMode') === 'External' || links.length >= MOST)
          return;
        links.push({
          id: attribute('Id') ?? '',
          kind: attribute('Type')?.split('/').at(-1) ?? '',
          part: posix
            .resolve('/', folder, attribute('Target') ?? '')
            .slice(1)
            .toLowerCase(),
        });
      },
    },
    signal,
  );
  return links;
}
