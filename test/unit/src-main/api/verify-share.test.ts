import { describe, expect, it } from 'vitest';
import { benchDesk, ADMIN, BOOK, codeOf, valueOf } from './bench-desk.ts';
import { signsIn } from './plant-nord.ts';
import { exchange, SHARE, twoWorkstations } from './two-workstations.ts';

describe('[R30] a check of the share through the api', () => {
  it('names workstation and record of what is damaged there, and says how far it is meanwhile', async () => {
    const two = await twoWorkstations();
    const { shares, first, second, here, there } = two;
    await exchange(two);
    const told: unknown[] = [];
    const stop = first.desk.subscribe(() => void told.push(first.desk.making()));
    const intact = valueOf(await here.sync.verify.mutate());
    stop();
    expect(intact).toMatchObject({ verdict: 'intact', todo: '', faults: [], notes: [] });
    expect(told).toContainEqual(expect.objectContaining({ what: 'Checking the shared folder' }));
    expect(told.at(-1)).toBeNull();
    const folder = shares.folders.get(SHARE) as Map<string, Uint8Array>;
    const { origin } = second.desk.current()!.book.device;
    const widest = [...folder.keys()]
      .filter((path) => path.includes(`/d/${origin}/seg/`))
      .toSorted((a, b) => widthOf(a) - widthOf(b))
      .at(-1) as string;
    folder.set(widest, (folder.get(widest) as Uint8Array).slice(0, 200));
    const damaged = valueOf(await here.sync.verify.mutate());
    expect(damaged.verdict).toBe('damaged');
    expect(damaged.faults).toMatchObject([
      { file: widest, says: expect.stringContaining('of NORD-PK-02, event') as string },
    ]);
    expect(damaged.faults[0]?.records.length).toBeGreaterThan(0);
    expect(valueOf(await there.sync.verify.mutate()).verdict).toBe('damaged');
    expect(first.faults).toEqual([]);
  });

  it('is refused where nobody is signed in, nothing is shared, or nothing of the book lies there', async () => {
    const alone = benchDesk();
    const window = alone.clientOf('window');
    valueOf(await window.desk.make.mutate(BOOK));
    expect(codeOf(await window.sync.verify.mutate())).toBe('not-signed-in');
    await signsIn(window, ADMIN.id);
    expect(codeOf(await window.sync.verify.mutate())).toBe('share-not-set');
    const { shares, here } = await twoWorkstations();
    shares.folders.get(SHARE)?.clear();
    shares.folders.get(SHARE)?.set('something else', new Uint8Array(1));
    expect(codeOf(await here.sync.verify.mutate())).toBe('not-a-share');
  });
});

function widthOf(path: string): number {
  return Number(/(\d+)-[0-9a-f]+$/.exec(path)?.[1] ?? 0);
}
