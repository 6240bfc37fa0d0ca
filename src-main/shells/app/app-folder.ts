import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where this program lies, and which one it is. */
export interface AppFolder {
  readonly folder: string;
  readonly renderer: string;
  readonly version: string;
  /** Twelve hex digits over the program's own files; `source` when it runs unbuilt. */
  readonly build: string;
}

/** Found upwards from `here`: a bundle, a chunk of one, an archive or the sources all lie below one package.json. */
export function appFolder(here: string): AppFolder {
  let folder = here;
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error(`no package.json above ${here}`);
    folder = dirname(folder);
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const built = here.startsWith(join(folder, 'dist'));
  return {
    folder,
    renderer: join(folder, 'dist', 'renderer'),
    version,
    build: built ? buildOf(join(folder, 'dist', 'main')) : 'source',
  };
}

function buildOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.c?js$/.test(name))
      hash.update(name.replaceAll('\\', '/')).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
