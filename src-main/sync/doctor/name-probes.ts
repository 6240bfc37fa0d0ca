import { LONGEST_PATH } from '../layout.ts';
import { putNew, same, type Probe } from './probe.ts';
import type { Stand } from './stand.ts';

const SIGHT = 10_000;

/** Names here are lower-case only, so folding does no harm; a folder that gives back another name than it was given does. */
export const caseProbe: Probe = async (stand) => {
  const bytes = stand.bytes(16);
  await putNew(stand.first, stand, 'case/lower', bytes);
  let listed: readonly string[] = [];
  await stand.until(async () => {
    listed = (await stand.second.list(stand.path('case'))) ?? [];
    return listed.length > 0;
  }, SIGHT);
  if (!listed.includes('lower'))
    return { result: 'bad', value: null, detail: `"lower" came back as ${said(listed)}` };
  const folds = same(await stand.second.read(stand.path('case/LOWER')), bytes);
  return {
    result: 'good',
    value: null,
    detail: folds ? 'upper and lower case are one' : 'cases are kept apart',
  };
};

/** A path of the greatest length that a book needs, counted from the share. */
export const lengthProbe: Probe = async (stand) => {
  const bytes = stand.bytes(16);
  const name = longName(LONGEST_PATH - stand.folder.length - 1);
  await putNew(stand.first, stand, name, bytes);
  const seen = await stand.until(async () => same(await stand.second.read(stand.path(name)), bytes), SIGHT);
  const length = stand.path(name).length;
  if (seen === null)
    return { result: 'bad', value: length, detail: `a path of ${length} characters was not found` };
  return { result: 'good', value: length, detail: 'characters below the share' };
};

/** Folders of 39 characters, as deep as it takes. */
function longName(length: number): string {
  const letters = 'x'.repeat(length - 'length/'.length);
  return `length/${letters.replaceAll(/x{40}(?=x)/g, `${'x'.repeat(39)}/`)}`;
}

/** Every shape of name that a book has on a share. */
const SHAPES = [
  'book-0123456789abcdef.json',
  '0190b5f2-7c1e-7a3d-8f00-0123456789ab-1/seg/000000/000000',
  'seg/000124.p/17-0123456789abcdef',
  'cp/000000/0000031505-0000000123-0123456789abcdef.note',
  `blob/ab/${'0123456789abcdef'.repeat(4).slice(2, 40)}`,
] as const;

export const namesProbe: Probe = async (stand) => {
  const bytes = stand.bytes(16);
  for (const name of SHAPES) await putNew(stand.first, stand, name, bytes);
  let missing: readonly string[] = SHAPES;
  await stand.until(async () => {
    const found = await Promise.all(SHAPES.map((name) => isThere(stand, name, bytes)));
    missing = SHAPES.filter((_name, i) => !found[i]);
    return missing.length === 0;
  }, SIGHT);
  if (missing.length > 0)
    return { result: 'bad', value: missing.length, detail: `changed or lost: ${said(missing)}` };
  return { result: 'good', value: SHAPES.length, detail: 'shapes of names came back as they were given' };
};

async function isThere(stand: Stand, name: string, bytes: Uint8Array): Promise<boolean> {
  const { second } = stand;
  const whole = stand.path(name);
  const cut = whole.lastIndexOf('/');
  const listed = (await second.list(whole.slice(0, cut))) ?? [];
  return listed.includes(whole.slice(cut + 1)) && same(await second.read(whole), bytes);
}

function said(names: readonly string[]): string {
  return (names.length === 0 ? 'nothing' : names.join(', ')).slice(0, 300);
}
