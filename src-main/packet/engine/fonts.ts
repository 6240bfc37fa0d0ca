import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `Text` and `Mono` print; `Signs` steps in for characters they do not have. */
export type Family = 'Text' | 'Mono' | 'Signs';

const files = {
  regular: 'NotoSans-Regular.ttf',
  bold: 'NotoSans-Bold.ttf',
  mono: 'NotoMono-Regular.ttf',
  signs: 'DejaVuSans.ttf',
} as const;

/** Finds assets/fonts above this file, in the sources and in dist alike. */
function fontFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const folder = join(at, 'assets', 'fonts');
    if (existsSync(join(folder, files.regular))) return folder;
    if (at === dirname(at)) throw new Error('the folder assets/fonts is missing beside the program');
  }
}

type Faces = Readonly<Record<keyof typeof files, Buffer>>;
let read: Faces | null = null;

/** The bytes of the four faces, read once: they never change while the program runs. */
function faces(): Faces {
  const folder = fontFolder();
  read ??= Object.fromEntries(
    Object.entries(files).map(([face, file]) => [face, readFileSync(join(folder, file))]),
  ) as unknown as Faces;
  return read;
}

/** The families as pdfmake wants them; every style a definition may ask for is there. */
export function fontFamilies(): Readonly<Record<Family, { readonly normal: Buffer; readonly bold: Buffer }>> {
  const { regular, bold, mono, signs } = faces();
  return {
    Text: { normal: regular, bold },
    Mono: { normal: mono, bold: mono },
    Signs: { normal: signs, bold: signs },
  };
}

/** Fonts come as bytes; a path in a definition is never followed. */
export function mayReadFont(): boolean {
  return false;
}
