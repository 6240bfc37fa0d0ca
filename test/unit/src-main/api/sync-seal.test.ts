import { describe, expect, it } from 'vitest';
import { ADDRESS, benchDesk, valueOf, type BenchDesk } from './bench-desk.ts';
import { benchShares } from './bench-shares.ts';
import { does, signsIn } from './plant-nord.ts';
import { asksToJoin, exchange, letIn, SHARE, withSecond } from './two-workstations.ts';
import { goLive, signsWave, waveReady } from './wave-live.ts';
import { pagesOf } from '../../../fixtures/packet/pdf-tools.ts';
import { sha256Hex } from '../../../../src-main/platform/sha256.ts';

const QA = 't.wieczorek';

async function plantApart() {
  const shares = benchShares(SHARE);
  const plant = await waveReady(benchDesk({ shares }));
  const both = await withSecond({ shares, first: plant, here: plant.owner });
  const { second, there } = both;
  return { ...plant, ...both, qualityThere: second.clientOf(QA), there };
}
type Apart = Awaited<ReturnType<typeof plantApart>>;

const round = ({ desk }: BenchDesk) => desk.current()!.sync.round();

async function sealsAt({ here, of }: Pick<Apart, 'here' | 'of'>) {
  return valueOf(await here.read.wave.query({ rollout: of.rollout, id: of.wave })).seals;
}

async function eventsAt({ desk }: BenchDesk, type: string) {
  const { book } = desk.current()!;
  return (await book.read(0, book.count())).filter((event) => event.type === type);
}

/** Names of those that have not confirmed the newest event of a type, as the wave's page asks it. */
async function missingOf(plant: Pick<Apart, 'here' | 'first'>, type: string): Promise<readonly string[]> {
  const event = (await eventsAt(plant.first, type)).at(-1)!;
  const [reach] = valueOf(await plant.here.read.reach.query({ events: [event.id] }));
  return reach?.missing ?? ['nothing known'];
}

/** What a packet says of each gate that was passed: sealed, or who has not confirmed it. */
async function sealedInPacket({ owner, handler, of }: Apart): Promise<readonly string[]> {
  const made = valueOf(await owner.packet.make.mutate({ kind: 'wave', rollout: of.rollout, id: of.wave }));
  const answer = await handler(new Request(`${ADDRESS}${made.path}`, { headers: { 'x-caller': 'owner' } }));
  const pages = pagesOf(new Uint8Array(await answer.arrayBuffer())).join('\n');
  const text = pages.replaceAll(/\s+/g, ' ').replaceAll('- ', '-');
  const said = /(?:Go-live|Handover), [^.]*?: ((?:not )?sealed[^.]*\.(?: Not confirmed by [^.]*\.)?)/g;
  return [...text.matchAll(said)].map(([, what]) => what ?? '');
}

describe('a wave that passes a gate', () => {
  it('[R69] is sealed once everybody has it by signed checkpoints, and until then names who has not', async () => {
    const plant = await plantApart();
    const { first, second, shares, desk } = plant;
    shares.takeAway(SHARE);
    valueOf(await goLive(plant));
    await round(first);
    expect(await sealsAt(plant)).toEqual([]);
    expect(await missingOf(plant, 'went-live/2')).toEqual(['NORD-PK-02']);
    expect(await sealedInPacket(plant)).toEqual([
      'not sealed when this was printed. Not confirmed by NORD-PK-02.',
    ]);
    shares.putBack(SHARE);
    // Published is not seen: a round here alone seals nothing.
    await round(first);
    await round(first);
    expect([await sealsAt(plant), await missingOf(plant, 'went-live/2')]).toEqual([[], ['NORD-PK-02']]);
    await round(second);
    await round(first);
    const [seal, ...others] = await sealsAt(plant);
    expect([others, seal?.side, seal?.event]).toEqual([
      [],
      'entry',
      (await eventsAt(first, 'went-live/2'))[0]!.id,
    ]);
    const { origin } = desk.current()!.book.device;
    const other = second.desk.current()!.book.device.origin;
    expect(seal!.marks.map((mark) => [mark.device, mark.origin])).toEqual([
      ['NORD-PK-01', origin],
      ['NORD-PK-02', other],
    ]);
    // What is named as seen from there is a note that lies in the folder, of that many events.
    const notes = [...shares.folders.get(SHARE)!].filter(([path]) => path.includes(`/d/${other}/cp/`));
    const note = notes.find(([, bytes]) => sha256Hex(bytes) === seal!.marks[1]!.note);
    expect(note?.[0]).toContain(`-${String(seal!.marks[1]!.size).padStart(10, '0')}-`);
    expect(await missingOf(plant, 'went-live/2')).toEqual([]);
    for (let turn = 0; turn < 3; turn += 1) await exchange(plant);
    expect(await eventsAt(first, 'wave-sealed/1')).toHaveLength(1);
    expect(await eventsAt(second, 'wave-sealed/1')).toHaveLength(1);
    expect(await sealedInPacket(plant)).toEqual([
      expect.stringMatching(/^sealed .* by the signed checkpoints of 2 workstations\.$/),
    ]);
    expect([...first.faults, ...second.faults]).toEqual([]);
  }, 120_000);

  it('[R69] handed over elsewhere it is sealed there; who takes no part any more is not waited for', async () => {
    const plant = await plantApart();
    const { first, second, of, owner, there, shares, qualityThere } = plant;
    valueOf(await goLive(plant));
    await exchange(plant);
    const third = await asksToJoin(shares, 'NORD-PK-03', 3);
    await letIn(first, owner);
    await exchange(plant);
    await round(third);
    await signsIn(qualityThere, QA);
    const criterion = first.desk
      .current()!
      .book.state()
      .rollouts.get(of.rollout as never)!
      .waves[0]!.criteria.find(({ gate }) => gate === 'exit')!;
    await does(qualityThere, {
      kind: 'wave.check',
      ...of,
      id: criterion.id,
      verdict: 'met',
      evidence: 'seen',
    });
    await does(there, { kind: 'wave.ask', ...of, gate: 'exit' });
    await signsWave(qualityThere, of, 'exit', 'accepted-handoff', QA);
    await does(there, { kind: 'wave.hand-over', ...of });
    await exchange(plant);
    await exchange(plant);
    // The third is switched off.
    expect((await sealsAt(plant)).map(({ side }) => side)).toEqual(['entry']);
    expect(await missingOf(plant, 'handed-over/2')).toEqual(['NORD-PK-03']);
    expect((await sealedInPacket(plant))[1]).toContain('Not confirmed by NORD-PK-03.');
    await does(owner, {
      kind: 'device.revoke',
      id: third.desk.current()!.book.device.id,
      reason: 'Scrapped',
    });
    await exchange(plant);
    await exchange(plant);
    const seals = await sealsAt(plant);
    expect(seals.map(({ side }) => side)).toEqual(['entry', 'exit']);
    expect(seals[1]!.marks.map(({ device }) => device)).toEqual(['NORD-PK-01', 'NORD-PK-02']);
    const written = await eventsAt(first, 'wave-sealed/1');
    expect(written.map(({ origin }) => origin)).toEqual([
      first.desk.current()!.book.device.origin,
      second.desk.current()!.book.device.origin,
    ]);
    expect([...first.faults, ...second.faults]).toEqual([]);
  }, 120_000);

  it('[R69] a book of one workstation seals nothing, shared or not', async () => {
    const shares = benchShares(SHARE);
    const plant = await waveReady(benchDesk({ shares }));
    valueOf(await plant.owner.sync.share.mutate({ where: SHARE, reason: 'Soon' }));
    valueOf(await goLive(plant));
    for (let turn = 0; turn < 3; turn += 1) await round(plant);
    expect(await eventsAt(plant, 'wave-sealed/1')).toEqual([]);
  }, 60_000);
});
