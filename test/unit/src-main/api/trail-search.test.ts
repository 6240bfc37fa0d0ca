import { beforeAll, describe, expect, it } from 'vitest';
import { trail as trailInput } from '../../../../shared/api/inputs.ts';
import { foldText } from '../../../../shared/views/fold-text.ts';
import type { TrailRow } from '../../../../shared/views/shape/trail-page.ts';
import type { WaveBook } from '../../../../src-main/api/desk/open-book.ts';
import { trailIndexOf } from '../../../../src-main/api/trail/trail-index.ts';
import { rowsAt } from '../../../../src-main/api/trail/trail-rows.ts';
import { says, search } from '../../../../src-main/api/trail/trail-search.ts';
import { TrailTexts, trailTextsOf } from '../../../../src-main/api/trail/trail-texts.ts';
import { ADMIN, valueOf } from './bench-desk.ts';
import { does } from './plant-nord.ts';
import { wavePreparing, type Plant } from './wave-preparing.ts';

const asked = (part: object) => trailInput.parse(part);
const everything = (book: WaveBook): readonly number[] =>
  Array.from({ length: book.count() }, (_, i) => i + 1);

/** What a plain reading of every row finds. */
async function plainly(book: WaveBook, text: string): Promise<readonly number[]> {
  return (await rowsAt(book, everything(book)))
    .filter((row) => says(row, text))
    .map(({ position }) => position);
}

async function found(book: WaveBook, part: object, texts?: TrailTexts): Promise<readonly number[]> {
  return [...(await search(book, asked(part), texts))];
}

/** Every word that any row says, and its beginnings: what somebody could type. */
function wordsOf(rows: readonly TrailRow[]): readonly string[] {
  const words = new Set<string>();
  for (const { name, role, device, what, about, old, new: fresh, why } of rows)
    for (const text of [name, role, device, what, about, old, fresh, why])
      for (const word of foldText(text ?? '').split(/\s+/))
        if (word !== '') words.add(word).add(word.slice(0, 3));
  return [...words];
}

async function sameAsReading(book: WaveBook, texts?: TrailTexts): Promise<number> {
  const rows = await rowsAt(book, everything(book));
  const words = wordsOf(rows);
  for (const word of words) {
    const plain = rows.filter((row) => says(row, word)).map(({ position }) => position);
    expect([word, await found(book, { text: word }, texts)]).toEqual([word, plain]);
  }
  return words.length;
}

let plant: Plant;
let book: WaveBook;
beforeAll(async () => {
  plant = await wavePreparing();
  book = plant.desk.current()!.book;
}, 60_000);

describe('searching the trail', () => {
  it('[TL4] [R25] finds in memory exactly what a plain reading of every row finds', async () => {
    expect(await sameAsReading(book)).toBeGreaterThan(100);
    expect(await found(book, { text: 'bakke SOP' })).toEqual(await plainly(book, 'SOP bakke'));
    expect(await found(book, { text: 'no such word anywhere' })).toEqual([]);
  });

  it('[TL9] what would go beyond the bound of memory is read, and found alike', async () => {
    const few = new TrailTexts(book, 6000);
    await sameAsReading(book, few);
    expect(few.count).toBeLessThan(book.count());
    expect(few.count).toBeGreaterThan(0);
    expect(few.bytes).toBeLessThan(40_000);
  });

  it('[TL4] a new name of anything is found in old rows, and the old one no longer where it stood', async () => {
    const { owner, quality, trainer, of } = plant;
    await does(owner, {
      kind: 'wave.add-criterion',
      ...of,
      criterion: { gate: 'entry', text: 'Terminals mounted', howKnown: '' },
      reason: 'Agreed',
    });
    const [criterion] = book.state().rollouts.get(of.rollout as never)!.waves[0]!.criteria;
    const checked = { kind: 'wave.check', ...of, id: criterion!.id, verdict: 'met', evidence: 'seen' };
    await does(quality, checked);
    await sameAsReading(book);
    const { check: _check, ...text } = criterion!;
    const { rollout } = of;
    const steps: readonly object[] = [
      {
        kind: 'rollout.describe',
        rollout,
        reason: 'Clearer',
        description: { ...descriptionOf(book, rollout), title: 'Electronic instructions' },
      },
      { kind: 'wave.title', ...of, title: 'Packaging pilot', reason: 'Clearer' },
      {
        kind: 'wave.change-criterion',
        ...of,
        criterion: { ...text, text: 'Screens fastened' },
        reason: 'Clearer',
      },
      {
        kind: 'account.change',
        id: 't.wieczorek',
        name: 'Tomasz Zielinski',
        title: 'Quality lead',
        roles: ['quality'],
        reason: 'Married',
      },
      { kind: 'person.set', person: { ...personOf(book, 'P-2'), given: 'Helena' }, reason: 'Passport' },
    ];
    for (const step of steps) {
      await does(owner, step);
      await sameAsReading(book);
    }
    await does(trainer, {
      kind: 'item.change',
      item: { ...itemOf(book, 'SOP-1'), title: 'Clearance of a line' },
      reason: 'Clearer',
    } as never);
    await sameAsReading(book);
    expect((await found(book, { text: 'helena' })).length).toBeGreaterThan(1);
    expect((await found(book, { text: 'zielinski' })).length).toBeGreaterThan(3);
    expect((await found(book, { text: 'fastened' })).length).toBeGreaterThan(1);
    expect((await found(book, { text: 'packaging pilot' })).length).toBeGreaterThan(3);
    expect((await found(book, { text: 'electronic' })).length).toBeGreaterThan(3);
    expect(await found(book, { text: 'clearance SOP-1' })).not.toEqual([]);
  });

  it('[TL4] a roster of many at once is found too', async () => {
    const rows = Array.from(
      { length: 80 },
      (_, i) => `N-${i},Given${i},Family${i},Operator,Plant Nord,Line 9,early`,
    );
    valueOf(
      await plant.takesIn(['Person ID,Given name,Family name,Role,Site,Line,Shift', ...rows].join('\n')),
    );
    await sameAsReading(book);
    expect(trailTextsOf(book).count).toBe(book.count());
  });

  it('[TL3] filters narrow together, before text does', async () => {
    const all = await trailIndexOf(book).entries();
    const ofQuality = all.filter(({ actor, type }) => actor === 't.wieczorek' && type === 'signed/1');
    expect(await found(book, { actor: 'T.Wieczorek', what: 'signed' })).toEqual(
      ofQuality.map(({ position }) => position),
    );
    const some = await found(book, { what: 'kind:training', rollout: null, text: 'sop-1' });
    expect(some.length).toBeGreaterThan(0);
    expect(
      some.every((position) => /item-|training-|requirements-/.test(all[position - 1]?.type ?? '')),
    ).toBe(true);
    const upTo = 12;
    expect(await found(book, { upTo })).toEqual(everything(book).slice(0, upTo));
    const from = all[9]!.ms;
    expect(await found(book, { from, to: all[14]!.ms })).toEqual(
      all.filter(({ ms }) => ms >= from && ms <= all[14]!.ms).map(({ position }) => position),
    );
  });

  it('[TL3] a record is found as subject, behind its training, and where an event names it', async () => {
    const entries = await trailIndexOf(book).entries();
    const typesOf = (positions: readonly number[]) =>
      new Set(positions.map((position) => entries[position - 1]?.type));
    const person = typesOf(await found(book, { about: 'person:P-1' }));
    for (const type of ['people-imported/2', 'cohort-set/1', 'account-made/1'])
      expect(person).toContain(type);
    expect(typesOf(await found(book, { about: 'item:SOP-1' }))).toContain('requirements-set/2');
    const account = await found(book, { about: `account:${ADMIN.id.toUpperCase()}` });
    expect(typesOf(account)).toContain('signed-in/1');
    expect(await found(book, { about: 'person:P-99' })).toEqual([]);
    expect(await found(book, { about: `wave:${plant.of.wave}` })).toEqual(
      await found(book, { wave: plant.of.wave }),
    );
  });

  it('[TL3] refused attempts stand alone on asking', async () => {
    await plant.owner.act.mutate({ command: { kind: 'wave.hand-over', ...plant.of } as never });
    const page = valueOf(await plant.owner.read.trail.query({ refused: true }));
    expect(page.total).toBeGreaterThan(0);
    expect(page.rows.every((row) => row.refused)).toBe(true);
  });
});

function descriptionOf(of: WaveBook, rollout: string): object {
  const {
    title,
    class: kind,
    site,
    owner,
    reason,
    current,
    intended,
  } = of.state().rollouts.get(rollout as never)!;
  return { title, class: kind, site, owner, reason, current, intended };
}

const personOf = (of: WaveBook, id: string) => of.state().people.get(id as never)!;

function itemOf(of: WaveBook, id: string): object {
  const { versions: _versions, ...item } = of.state().items.get(id as never)!;
  return item;
}
