import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { ADMIN, benchDesk, BOOK, codeOf, valueOf, type BenchDesk } from './bench-desk.ts';
import { benchShares } from './bench-shares.ts';
import { does, signsIn } from './plant-nord.ts';
import { asksToJoin, exchange, letIn, SHARE, withSecond, type TwoWorkstations } from './two-workstations.ts';

const description = {
  class: 'major',
  site: 'Plant Nord',
  owner: ADMIN.id,
  reason: 'Paper is late',
  current: 'Paper',
  intended: 'Screens',
} as const;
type Api = TwoWorkstations['here'];
const plans = (api: Api, title: string) =>
  does(api, { kind: 'rollout.plan', description: { ...description, title } });
const titlesAt = ({ desk }: BenchDesk) =>
  [...desk.current()!.book.state().summaries.values()].map(({ title }) => title).sort();
const round = ({ desk }: BenchDesk) => desk.current()!.sync.round();

/** The only workstation of a shared book, put back to an earlier day: its first round finds that it had written more. */
async function putBack(sealed = true) {
  const shares = benchShares(SHARE);
  const disk = new Map<string, Uint8Array>();
  const first = benchDesk({ shares, files: memoryFiles(disk) });
  const api = first.clientOf('window');
  valueOf(await api.desk.make.mutate(BOOK));
  await signsIn(api, ADMIN.id);
  valueOf(await api.sync.share.mutate({ where: SHARE, sealed, reason: 'A second line' }));
  await plans(api, 'Before');
  await round(first);
  const { dir, device } = first.desk.current()!.book;
  await first.desk.current()!.book.flush();
  const image = new Map([...disk].filter(([path]) => !path.endsWith('/lock')));
  await plans(api, 'After the backup');
  await round(first);
  await first.desk.close();
  const back = benchDesk({ shares, files: memoryFiles(image), random: seededRandom(31) });
  const here = back.clientOf('window');
  valueOf(await here.desk.open.mutate({ dir }));
  await signsIn(here, ADMIN.id);
  await plans(here, 'After it was put back');
  await round(back);
  expect(back.desk.current()!.book.device.incarnation).toBeGreaterThan(1);
  await signsIn(here, ADMIN.id);
  await round(back);
  return { shares, back, here, before: device.origin };
}

async function ownRequest(api: Api) {
  const { asked } = valueOf(await api.read.sync.query());
  expect(asked).toHaveLength(1);
  return asked[0]!;
}

describe('[R69] [R33] [Y26] a book whose only workstation began a new life', () => {
  it.each([true, false])(
    'is let in there, by who may, with a reason; and then others are, who have all of it (sealed %s)',
    async (sealed) => {
      const { shares, back, here, before } = await putBack(sealed);
      const { book } = back.desk.current()!;
      const { request, again } = await ownRequest(here);
      expect([again, request.continues?.map(({ origin }) => origin)]).toEqual([true, [before]]);
      const no = await here.act.mutate({
        command: { kind: 'device.enrol', request, reason: ' ' } as never,
        credential: null,
      });
      expect(no.ok).toBe(false);
      await does(here, { kind: 'device.enrol', request, reason: 'Put back from the backup of Monday' });
      await round(back);
      expect(valueOf(await here.read.sync.query()).asked).toEqual([]);
      expect((await here.desk.status.query()).joining).toBeNull();
      const { rows } = valueOf(await here.read.trail.query({}));
      expect(rows.find(({ type }) => type === 'device-enrolled/2')).toMatchObject({
        what: 'Workstation let in at itself, under a new life: it was the only one',
        name: ADMIN.name,
        why: 'Put back from the backup of Monday',
      });
      // Who knows the first workstation alone learns who goes on for it, and is let in there.
      const second = await asksToJoin(shares, 'NORD-PK-02', 2);
      await letIn(back, here);
      await exchange({ first: back, second });
      await exchange({ first: back, second });
      const titles = ['After it was put back', 'After the backup', 'Before'];
      expect(titlesAt(second)).toEqual(titles);
      expect(titlesAt(back)).toEqual(titles);
      const there = second.clientOf('window');
      await signsIn(there, ADMIN.id);
      await plans(there, 'At the second');
      await exchange({ first: back, second });
      expect(titlesAt(back)).toContain('At the second');
      for (const { desk } of [back, second]) {
        const result = await desk.current()!.sync.round();
        expect(result?.troubles).toEqual([]);
      }
      expect(
        second.desk
          .current()!
          .book.branches()
          .map(({ origin, limit }) => [origin, limit]),
      ).toContainEqual([book.device.origin, null]);
      expect([...back.faults, ...second.faults]).toEqual([]);
    },
    60_000,
  );

  it('lets in nobody else by its own word: not another life, nor itself while another workstation is there', async () => {
    const { back, here } = await putBack();
    const { request } = await ownRequest(here);
    const enrol = (part: object) =>
      here.act.mutate({
        command: { kind: 'device.enrol', request: { ...request, ...part }, reason: 'x' } as never,
        credential: null,
      });
    expect(codeOf(await enrol({ incarnation: request.incarnation + 1 }))).toBe('own-device');
    expect(codeOf(await enrol({ continues: undefined }))).toBe('own-device');
    expect(back.faults).toEqual([]);
    const shares = benchShares(SHARE);
    const first = benchDesk({ shares });
    const api = first.clientOf('window');
    valueOf(await api.desk.make.mutate(BOOK));
    await signsIn(api, ADMIN.id);
    const two = await withSecond({ shares, first, here: api });
    const own = { ...request, id: first.desk.current()!.book.device.id };
    const refused = await two.here.act.mutate({
      command: { kind: 'device.enrol', request: own, reason: 'x' } as never,
      credential: null,
    });
    expect(codeOf(refused)).toBe('own-device');
  }, 60_000);
});
