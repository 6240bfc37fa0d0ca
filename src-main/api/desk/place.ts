import { join, resolve } from 'node:path';

/** Where on this machine a person's data lies, as the platform wants it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly userHome: string;
}

/** The folder of Wavebook's own: `WAVEBOOK_HOME`, else in the person's data folder. */
export function homeOf({ env, platform, userHome }: Surroundings): string {
  if (env['WAVEBOOK_HOME']) return resolve(env['WAVEBOOK_HOME']);
  if (platform === 'win32') return join(env['APPDATA'] ?? join(userHome, 'AppData', 'Roaming'), 'Wavebook');
  if (platform === 'darwin') return join(userHome, 'Library', 'Application Support', 'Wavebook');
  return join(env['XDG_DATA_HOME'] || join(userHome, '.local', 'share'), 'wavebook');
}

/** Everything Wavebook keeps below its home. */
export function placesIn(home: string) {
  return {
    home,
    books: join(home, 'books'),
    sample: join(home, 'sample'),
    troubles: join(home, 'troubles.log'),
    browserProfile: join(home, 'window'),
    host: join(home, 'host.json'),
  };
}
export type Places = ReturnType<typeof placesIn>;

/** A folder name for a book: lower-case ASCII, at most 40 characters, never empty. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'book'
  );
}
