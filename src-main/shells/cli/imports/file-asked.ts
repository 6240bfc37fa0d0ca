import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { dateOrder, importFile } from '../../../../shared/api/inputs.ts';
import { reading } from '../../../../shared/events/catalog/people-events.ts';
import { day } from '../../../../shared/kernel/instant.ts';
import type { Given, Options } from '../arguments.ts';
import { Unusable, type Io } from '../io.ts';
import { nearest } from '../nearest.ts';

/** What the person said of the file on the command line, but for the map saved under a name and the measure. */
export interface FileAsked {
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly map: Readonly<Record<string, string>> | null;
  readonly orders: Readonly<Record<string, string>> | null;
  readonly zone: string | null;
  readonly leftOn: string | null;
}

export const FILE_OPTIONS: Options = {
  sheet: { value: 'NAME', about: 'the sheet of a workbook (default: the one that looks most like it)' },
  encoding: { value: 'NAME', about: 'utf-8, utf-16le, utf-16be or windows-1252 (default: found out)' },
  map: { value: 'FILE.json', about: 'which column is which field: {"Column": "field"}' },
  named: { value: 'NAME', about: 'read it by the map saved under this name' },
  'save-map': { value: 'NAME', about: 'save how it was read under this name, once it is imported' },
  order: {
    value: 'COLUMN=ORDER',
    about: 'day-first or month-first, for a column that leaves it open; again for each',
  },
  zone: { value: 'ZONE', about: 'zone of times that name none, as Europe/Oslo' },
  'whole-roster-left-on': {
    value: 'DAY',
    about: 'people: whoever is not in the file left on this day, as 2026-11-16',
  },
};

const encodings: readonly string[] = importFile.shape.encoding.unwrap().unwrap().options;
const mapFile = z.union([reading, z.record(z.string(), z.string())]);

/** Reads what the options say. Throws `Unusable` where one of them cannot be used. */
export async function fileAsked(given: Given, io: Io): Promise<FileAsked> {
  const map = given.text('map') === null ? null : await mapIn(resolve(io.cwd, given.text('map') ?? ''));
  const orders = { ...map?.orders, ...ordersOf(given) };
  return {
    sheet: given.text('sheet'),
    encoding: oneOf(given, 'encoding', encodings),
    map: map?.map ?? null,
    orders: Object.keys(orders).length === 0 ? null : orders,
    zone: given.text('zone') ?? map?.zone ?? null,
    leftOn: dayOf(given, 'whole-roster-left-on'),
  };
}

/** A file of column → field, or of a whole reading as a saved map holds it. */
async function mapIn(path: string): Promise<Pick<FileAsked, 'map' | 'orders' | 'zone'>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Unusable(`${path} cannot be read (${(error as { code?: string }).code}).`);
  });
  const parsed = mapFile.safeParse(jsonOf(text));
  if (!parsed.success) throw new Unusable(`${path} is no map: it wants JSON as {"Column": "field"}.`);
  const whole = reading.safeParse(parsed.data);
  return whole.success
    ? whole.data
    : { map: parsed.data as Readonly<Record<string, string>>, orders: null, zone: null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function ordersOf(given: Given): Record<string, string> {
  return Object.fromEntries(
    given.all('order').map((text) => {
      const cut = text.lastIndexOf('=');
      const [column, order] = [text.slice(0, cut), text.slice(cut + 1)];
      if (cut < 1 || !dateOrder.safeParse(order).success)
        throw new Unusable(
          `--order wants a column and day-first or month-first, as --order "Hired=day-first".`,
        );
      return [column, order];
    }),
  );
}

function oneOf(given: Given, option: string, known: readonly string[]): string | null {
  const text = given.text(option);
  if (text === null || known.includes(text)) return text;
  const near = nearest(text, known);
  throw new Unusable(`--${option} wants ${known.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`);
}

function dayOf(given: Given, option: string): string | null {
  const text = given.text(option);
  if (text !== null && !day.safeParse(text).success)
    throw new Unusable(`--${option} wants a day such as 2026-11-16, not “${text}”.`);
  return text;
}
