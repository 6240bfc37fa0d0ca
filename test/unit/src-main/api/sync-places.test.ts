import { describe, expect, it } from 'vitest';
import { factOf } from '../../../../shared/events/catalog.ts';
import type { Draft } from '../../../../shared/events/envelope.ts';
import { verifyWhole } from '../../../../src-main/api/desk/verify-whole.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { ADDRESS, ADMIN, benchDesk, valueOf, type BenchDesk } from './bench-desk.ts';
import { benchShares } from './bench-shares.ts';
import { does, plantNord, secret, signPlan, signsIn } from './plant-nord.ts';
import { exchange, SHARE, withSecond, type TwoWorkstations } from './two-workstations.ts';

const QA = 't.wieczorek';
const impact = (effect: string) => [{ area: 'Line 1', effect, todo: 'Install them' }];
const description = {
  title: 'Another rollout',
  class: 'major',
  site: 'Plant Nord',
  owner: ADMIN.id,
  reason: 'Paper is late',
  current: 'Paper',
  intended: 'Screens',
} as const;

/** A plan that asks for one signature, at two workstations; the folder between them is away. */
async function planApart(disk = new Map<string, Uint8Array>()) {
  const shares = benchShares(SHARE);
  const plant = await plantNord(benchDesk({ shares, files: memoryFiles(disk) }));
  const both = await withSecond({ shares, first: plant, here: plant.owner });
  shares.takeAway(SHARE);
  return { ...plant, ...both, disk };
}

/** Later by the clocks of the order than what the other does meanwhile. */
async function busy(api: TwoWorkstations['here'], times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) await does(api, { kind: 'rollout.plan', description });
}

async function eventsAt({ desk }: BenchDesk, type: string) {
  const { book } = desk.current()!;
  return (await book.read(0, book.count())).flatMap((event, at) =>
    event.type === type ? [{ event, position: at + 1 }] : [],
  );
}

async function wholeAt({ desk }: BenchDesk) {
  const { found, late } = await verifyWhole(desk.current()!.book);
  return { kind: found.kind, late };
}

describe('a packet, and events of others that stand before it now', () => {
  it('[R69] is told of changes that it could not know, wherever they stand in the order, and of no others', async () => {
    const plant = await planApart();
    const { here, there, first, second, shares, rollout } = plant;
    // The other edits the plan, and works on a rollout that the packet is not about.
    await does(there, { kind: 'rollout.impact', rollout, impact: impact('More terminals') });
    await busy(there, 1);
    await busy(here, 6);
    const made = valueOf(await here.packet.make.mutate({ kind: 'rollout', rollout, id: rollout }));
    const answer = await first.handler(
      new Request(`${ADDRESS}${made.path}`, { headers: { 'x-caller': 'owner' } }),
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const verdictAt = async ({ handler }: BenchDesk, caller: string, api: TwoWorkstations['here']) => {
      const headers = { 'x-caller': caller };
      const sent = new Request(`${ADDRESS}/upload?name=p.pdf`, { method: 'POST', body: bytes, headers });
      const { value } = (await (await handler(sent)).json()) as { value: { file: string } };
      const { intact, since } = valueOf(await api.packet.verify.mutate({ file: value.file }));
      return { intact, since };
    };
    expect(await verdictAt(first, 'owner', here)).toEqual({ intact: true, since: 0 });
    // At the other the edit is there already, and the packet has nothing of it.
    expect(await verdictAt(second, 'window', there)).toEqual({ intact: true, since: 1 });

    shares.putBack(SHARE);
    const before = (await eventsAt(first, 'packet-exported/1'))[0]!.position;
    await exchange(plant);
    const after = (await eventsAt(first, 'packet-exported/1'))[0]!.position;
    const edited = (await eventsAt(first, 'impact-assessed/1')).at(-1)!;
    expect([after > before, edited.position < made.entry.upTo]).toEqual([true, true]);
    expect(edited.event.origin).toBe(second.desk.current()!.book.device.origin);
    expect(await verdictAt(first, 'owner', here)).toEqual({ intact: true, since: 1 });
    expect(await verdictAt(second, 'window', there)).toEqual({ intact: true, since: 1 });
    await does(here, { kind: 'rollout.impact', rollout, impact: impact('Fewer terminals') });
    expect(await verdictAt(first, 'owner', here)).toEqual({ intact: true, since: 2 });
    expect([...first.faults, ...second.faults]).toEqual([]);
  }, 120_000);
});

describe('a signature, and edits that its signer could not know', () => {
  it('[R69] [R13] keeps covering what its signer saw: sound at both, void for what came beside it, and signed again', async () => {
    const plant = await planApart();
    const { here, there, quality, first, second, shares, rollout } = plant;
    await does(there, { kind: 'rollout.impact', rollout, impact: impact('More terminals') });
    await busy(here, 4);
    await does(quality, await signPlan(quality, rollout), QA, secret(QA));
    shares.putBack(SHARE);
    await exchange(plant);
    const [signed] = await eventsAt(first, 'signed/1');
    const edited = (await eventsAt(first, 'impact-assessed/1')).at(-1)!;
    // By places alone the content that stood before the signature is not the content that was signed.
    expect(edited.position).toBeLessThan(signed!.position);
    for (const one of [first, second]) expect(await wholeAt(one)).toEqual({ kind: 'intact', late: [] });
    for (const { desk } of [first, second]) {
      const [held] = desk
        .current()!
        .book.state()
        .rollouts.get(rollout as never)!.signatures;
      expect(held!.void).not.toBeNull();
    }
    // Who signed is shown what was not there to be read, and signs that.
    const page = valueOf(await quality.read.signing.query({ rollout, wave: null, gate: 'plan' }));
    expect(page.changes.map(({ id }) => id)).toContain(edited.event.id);
    await does(quality, await signPlan(quality, rollout), QA, secret(QA));
    await exchange(plant);
    for (const one of [first, second]) expect(await wholeAt(one)).toEqual({ kind: 'intact', late: [] });
    expect([...first.faults, ...second.faults]).toEqual([]);
  }, 120_000);

  it('[R69] [R12] is a fault where its own workstation had edited what it says it covers', async () => {
    const disk = new Map<string, Uint8Array>();
    const plant = await planApart(disk);
    const { here, first, rollout } = plant;
    const { book } = first.desk.current()!;
    await book.flush();
    // A twin of the workstation signs the plan as it is.
    const twin = benchDesk({
      files: memoryFiles(new Map([...disk].filter(([path]) => !path.endsWith('/lock')))),
      clock: first.tools.clock,
    });
    const quality = twin.clientOf(QA);
    valueOf(await quality.desk.open.mutate({ dir: book.dir }));
    await signsIn(quality, QA);
    await does(quality, await signPlan(quality, rollout), QA, secret(QA));
    const { event } = (await eventsAt(twin, 'signed/1'))[0]!;
    // Here the plan is edited first, and the signature then put behind it.
    await does(here, { kind: 'rollout.impact', rollout, impact: impact('What nobody signed') });
    const { type, subject, data, reason, actor, role, at } = event;
    const put: Draft = { type, subject, data, reason };
    expect(factOf(event)?.type).toBe('signed/1');
    await book.commit([put], { actor, role, session: null }, at);
    const { kind, late } = await wholeAt(first);
    expect([kind, late.map((fault) => [fault.code, fault.why])]).toEqual([
      'intact',
      [['signature-damaged', 'the content signed is not the content that stood there']],
    ]);
    await first.desk.current()!.integrity.run();
    expect((await here.desk.status.query()).integrity).toMatchObject({ kind: 'damaged' });
  }, 120_000);
});
