import { dayOf, type Instant } from '../../shared/kernel/instant.ts';
import { parseDate, type DateOrder, type ParsedDate } from './dates.ts';
import { wallClock, type Wall } from './wall-time.ts';

/** What a column says of the order of day and month in texts written alike. */
interface Evidence {
  readonly column: string;
  dayFirst: boolean;
  monthFirst: boolean;
  /** Texts that left it open, and those of them that were read before anything told. */
  open: number;
  early: number;
  readonly samples: string[];
}
/** Orders that a whole reading of the file found, by column and style. */
export type SettledOrders = ReadonlyMap<string, DateOrder>;

export type DateRead =
  | { readonly kind: 'read'; readonly at: Instant; readonly timed: boolean }
  | { readonly kind: 'bad' }
  /** Day and month could change places, and nothing so far tells. */
  | { readonly kind: 'open' };

type DayText = `${string}-${string}-${string}`;

export interface OrderFindings {
  /** Columns that can be read two ways, and nobody said which. */
  readonly questions: readonly { readonly column: string; readonly samples: readonly string[] }[];
  /** Orders told by texts that came after some that needed them: the file is to be read again with these. */
  readonly late: SettledOrders | null;
}

/**
 * Reads the dates of a file value by value, and keeps what its columns tell of the order of day and month: a text
 * written alike with a number over 12 settles it for its column; contradictions and silence are asked (never guessed).
 * A text without a zone is of `zone`; a day without a time is noon there.
 */
export class DateReader {
  readonly #clock: (wall: Wall) => Instant;
  readonly #orders: Readonly<Record<string, DateOrder>>;
  readonly #settled: SettledOrders;
  readonly #evidence = new Map<string, Evidence>();
  #zoneUsed = false;
  #last = { text: '', parsed: null as ParsedDate | null };

  constructor(zone: string, orders: Readonly<Record<string, DateOrder>>, settled: SettledOrders) {
    this.#clock = wallClock(zone);
    this.#orders = orders;
    this.#settled = settled;
  }

  /** Some time that names no zone was read. */
  get zoneUsed(): boolean {
    return this.#zoneUsed;
  }

  /** The moment a text of a column names. */
  moment(column: string, text: string): DateRead {
    const found = this.#wall(column, text);
    if (found === null) return BAD;
    if (found === 'open') return OPEN;
    const { wall, timed, offset } = found;
    if (offset !== null) return { kind: 'read', at: instantAt(wall, offset), timed };
    if (timed) this.#zoneUsed = true;
    return { kind: 'read', at: this.#clock(wall), timed };
  }

  /** The day a text of a column names, `2026-11-16`: as it is written, whatever the zone; of seconds since 1970 the day in UTC. */
  day(column: string, text: string): DayText | 'open' | null {
    const found = this.#wall(column, text);
    if (found === null || found === 'open') return found;
    const [year, month, day] = found.wall;
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as const;
  }

  /** What is left to ask, or to read again, after the last row. */
  findings(): OrderFindings {
    const questions: { column: string; samples: readonly string[] }[] = [];
    const late = new Map<string, DateOrder>();
    for (const [key, { column, dayFirst, monthFirst, open, early, samples }] of this.#evidence) {
      if (open === 0 || this.#orders[column] !== undefined) continue;
      if (dayFirst === monthFirst) questions.push({ column, samples });
      else if (early > 0 && !this.#settled.has(key)) late.set(key, dayFirst ? 'day-first' : 'month-first');
    }
    return { questions: byColumn(questions), late: late.size > 0 ? late : null };
  }

  #wall(column: string, text: string): { wall: Wall; timed: boolean; offset: number | null } | 'open' | null {
    const parsed = text === this.#last.text ? this.#last.parsed : parseDate(text);
    this.#last = { text, parsed };
    if (parsed === null || parsed.style === null) return parsed;
    const key = `${parsed.style} ${column}`;
    const evidence = this.#evidenceOf(key, column);
    if (parsed.shows === 'day-first') evidence.dayFirst = true;
    if (parsed.shows === 'month-first') evidence.monthFirst = true;
    if (parsed.other === null) return parsed;
    const order = this.#orderOf(key, evidence, text);
    if (order === null) return 'open';
    return order === 'day-first' ? parsed : { ...parsed, wall: parsed.other };
  }

  #orderOf(key: string, evidence: Evidence, text: string): DateOrder | null {
    evidence.open += 1;
    if (evidence.samples.length < 3 && !evidence.samples.includes(text)) evidence.samples.push(text);
    const said = this.#orders[evidence.column] ?? this.#settled.get(key);
    if (said !== undefined) return said;
    if (evidence.dayFirst !== evidence.monthFirst) return evidence.dayFirst ? 'day-first' : 'month-first';
    evidence.early += 1;
    return null;
  }

  #evidenceOf(key: string, column: string): Evidence {
    const found = this.#evidence.get(key);
    if (found !== undefined) return found;
    const made = { column, dayFirst: false, monthFirst: false, open: 0, early: 0, samples: [] };
    this.#evidence.set(key, made);
    return made;
  }
}

/** Whether a moment read is still to come; a day alone is when it is after today, there. */
export function isToCome(
  { at, timed }: { readonly at: Instant; readonly timed: boolean },
  now: Instant,
): boolean {
  return at.ms > now.ms && (timed || dayOf(at) > dayOf({ ...at, ms: now.ms }));
}

const BAD: DateRead = { kind: 'bad' };
const OPEN: DateRead = { kind: 'open' };

function instantAt([year, month, day, hour, minute, second]: Wall, offset: number): Instant {
  const ms = Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000;
  const size = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  const zone =
    offset === 0 ? 'UTC' : `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return { ms, offset, zone };
}

/** A column written in two ways is asked about once. */
function byColumn(
  questions: readonly { readonly column: string; readonly samples: readonly string[] }[],
): OrderFindings['questions'] {
  const columns = [...new Set(questions.map(({ column }) => column))];
  return columns.map((column) => ({
    column,
    samples: questions
      .filter((one) => one.column === column)
      .flatMap(({ samples }) => samples)
      .slice(0, 3),
  }));
}
