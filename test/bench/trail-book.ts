import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draft } from '../../shared/events/catalog.ts';
import type { Draft } from '../../shared/events/envelope.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { bookFolding } from '../../src-main/api/desk/book-folding.ts';
import type { WaveBook } from '../../src-main/api/desk/open-book.ts';
import { makeBook } from '../../src-main/book/make-book.ts';
import { openBook } from '../../src-main/book/open-book.ts';
import { item, person } from '../fixtures/build/people.ts';
import { portsIn, anna } from './book-of.ts';

const PEOPLE = 1000;
const ITEMS = 40;
const GIVEN = ['Jonas', 'Lena', 'Amir', 'Marit', 'Søren', 'Åse', 'Tomasz', 'Ingrid', 'Håkon', 'Ewa'];
const FAMILY = [
  'Bakke',
  'Okafor',
  'Rahimi',
  'Haugen',
  'Nygård',
  'Wieczorek',
  'Solberg',
  'Lund',
  'Holm',
  'Øverby',
];
const WHY = [
  'moved to the late shift',
  'back from leave',
  'retrained after the audit',
  'line clearance changed',
];

const uuid = (kind: number, i: number): string =>
  `01931000-0000-7000-8${String(kind).padStart(3, '0')}-${i.toString(16).padStart(12, '0')}`;
const who = (i: number) =>
  person(`P-${i}`, {
    given: GIVEN[i % 10] ?? '',
    family: `${FAMILY[Math.floor(i / 10) % 10]} ${Math.floor(i / 100)}`,
  });
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

/** What a site writes down in a working year: trainings mostly, sign-ins, moves on the roster, refused attempts. */
function eventOf(i: number): Draft {
  const some = who((i * 37) % PEOPLE);
  switch (i % 10) {
    case 0:
      return draft('signed-in/1', { kind: 'account', id: 'anna' }, { id: 'anna' as never });
    case 1:
      return draft(
        'sign-in-failed/1',
        { kind: 'account', id: `u${i % 50}` },
        { id: `u${i % 50}`, known: false },
      );
    case 2:
      return draft(
        'person-changed/2',
        { kind: 'person', id: some.id },
        { old: some, new: { ...some, shift: i % 20 === 2 ? 'late' : 'early' } },
        `${pick(WHY, Math.floor(i / 10))} ${Math.floor(i / 40)}`,
      );
    case 3:
      return draft(
        'attempt-refused/1',
        { kind: 'book', id: 'attempts' },
        { command: 'wave.go-live', code: 'gate-closed', detail: 'training, approvals' },
      );
    default:
      return draft(
        'training-recorded/2',
        { kind: 'training', id: some.id },
        { record: recordOf(i, some.id) },
      );
  }
}

function recordOf(i: number, whose: PersonId): never {
  const on = { ms: Date.UTC(2026, 0, 5) + (i % 250) * 86_400_000, offset: 60, zone: 'Europe/Oslo' };
  return {
    id: uuid(1, i),
    person: whose,
    item: `WI-${i % ITEMS}`,
    version: 1,
    method: 'classroom',
    trainer: `${pick(GIVEN, i)} ${pick(FAMILY, Math.floor(i / 3))}`,
    on,
    result: 'completed',
    evidence: i % 7 === 0 ? `list ${Math.floor(i / 70)}` : '',
    source: null,
  } as never;
}

/** An open book of some `events` events on this disk, whose state is the app's own. */
export async function trailBook(events: number): Promise<WaveBook> {
  const { folding: _, ...ports } = await portsIn(
    join(await mkdtemp(join(tmpdir(), 'wavebook-bench-')), 'book'),
  );
  const about = {
    dir: ports.dir,
    name: 'Bench',
    site: 'Plant Nord',
    zone: 'Europe/Oslo',
    deviceName: 'NORD-PK-01',
  };
  await makeBook(about, ports.files, ports.clock, ports.random);
  const book = (await openBook({ ...ports, folding: bookFolding })) as WaveBook;
  const roster = Array.from({ length: PEOPLE }, (_, i) => who(i));
  await book.commit(
    [
      ...Array.from({ length: ITEMS }, (_, i) =>
        draft('item-defined/2', { kind: 'item', id: `WI-${i}` }, { item: item(`WI-${i}`) }),
      ),
      ...[0, 1].map((half) =>
        draft(
          'people-imported/2',
          { kind: 'import', id: uuid(2, 1) },
          { import: uuid(2, 1) as never, people: roster.slice(half * 500, half * 500 + 500) },
        ),
      ),
    ],
    anna,
  );
  for (let at = book.count(); at < events; at = book.count())
    await book.commit(
      Array.from({ length: Math.min(500, events - at) }, (_, i) => eventOf(at + i)),
      anna,
    );
  return book;
}
