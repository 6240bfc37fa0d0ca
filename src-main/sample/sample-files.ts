import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays } from '../../shared/kernel/instant.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Finds assets/sample above this file, in the sources and in dist alike. */
function folder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const found = join(at, 'assets', 'sample');
    if (existsSync(found)) return found;
    if (at === dirname(at)) throw new Error('the folder assets/sample is missing beside the program');
  }
}

export function sampleBytes(name: string): Uint8Array {
  return readFileSync(join(folder(), name));
}

export function sampleJson<Value>(name: string): Value {
  return JSON.parse(readFileSync(join(folder(), name), 'utf8')) as Value;
}

/**
 * An export as the learning system would have written it on another day: every date of the text moved
 * by `days`, so that the sample is always about now. The encoding stays as it is.
 */
export function movedFile(name: string, days: number): Uint8Array {
  const bytes = Buffer.from(sampleBytes(name));
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const encoding = wide ? 'utf16le' : 'utf8';
  return Buffer.from(movedText(bytes.toString(encoding), days), encoding);
}

function movedText(text: string, days: number): string {
  return text
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => addDays(day, days))
    .replaceAll(/\b([A-Z]{3})-(\d{2})-(\d{4})\b/g, (found, month: string, date: string, year: string) => {
      const index = MONTHS.indexOf(month);
      if (index < 0) return found;
      const [y, m, d] = addDays(`${year}-${String(index + 1).padStart(2, '0')}-${date}`, days).split('-');
      return `${MONTHS[Number(m) - 1]}-${d}-${y}`;
    });
}
