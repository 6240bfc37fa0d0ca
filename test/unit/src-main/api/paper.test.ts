import { describe, expect, it } from 'vitest';
import { isScan } from '../../../../src-main/api/act/scan-kind.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { ADDRESS, ADMIN, benchDesk, codeOf, valueOf } from './bench-desk.ts';
import { does, person, plantNord, secret, signPlan } from './plant-nord.ts';

const [QA, PER] = ['t.wieczorek', 'p.nygard'];
const STEP = '01939000-0000-7000-8000-000000000001';
const PDF = '%PDF-1.7 a page with a name on it';

async function bench() {
  const files = memoryFiles();
  const plant = await plantNord(benchDesk({ files }));
  const { owner, quality, rollout, handler, desk } = plant;
  const per = await person(plant, owner, PER, 'Per Nygård', ['production']);
  const { digest } = (await signPlan(quality, rollout)) as { digest: string };
  const upload = async (body: string | Uint8Array<ArrayBuffer>, caller = 'owner') => {
    const headers = { 'x-caller': caller };
    const sent = new Request(`${ADDRESS}/upload?name=scan.pdf`, { method: 'POST', body, headers });
    return ((await (await handler(sent)).json()) as { value: { file: string } }).value.file;
  };
  const records = async (part: object = {}, api = owner) =>
    api.approval.paper.mutate({
      rollout,
      wave: null,
      gate: 'plan',
      step: STEP,
      signer: QA,
      digest,
      signedOn: plant.tools.clock.now(),
      reason: 'His terminal was dark',
      name: 'scan.pdf',
      file: await upload(PDF),
      ...part,
    } as never);
  const paperOf = () =>
    desk
      .current()!
      .book.state()
      .rollouts.get(rollout as never)!.papers[0]!;
  const witness = (api: typeof owner, id: string) =>
    does(
      api,
      { kind: 'paper.witness', rollout, wave: null, paper: paperOf().id },
      id,
      id === ADMIN.id ? ADMIN.password : secret(id),
    );
  const blobs = () => [...files.all.keys()].filter((path) => /blob\/[0-9a-f]{2}\//.test(path));
  const met = async () => valueOf(await owner.read.rollout.query({ id: rollout })).plan.met;
  return { ...plant, per, files, upload, records, paperOf, witness, blobs, met };
}

describe('a signature on paper', () => {
  it('[R1] [R12] is kept with its scan, counts once two others have witnessed it by signature, and verifies', async () => {
    const { owner, per, records, witness, met, desk, blobs, handler } = await bench();
    const done = valueOf(await records());
    expect(done.scan).toMatchObject({ name: 'scan.pdf', bytes: PDF.length });
    expect(blobs()).toHaveLength(1);
    expect(await met()).toBe(false);
    await witness(owner, ADMIN.id);
    expect(await met()).toBe(false);
    await witness(per, PER);
    expect(await met()).toBe(true);
    expect(valueOf(await owner.desk.check.mutate())).toMatchObject({ kind: 'intact' });

    const file = valueOf(await owner.approval.scan.mutate({ sha256: done.scan.sha256, name: 'scan.pdf' }));
    const answer = await handler(new Request(`${ADDRESS}${file.path}`));
    expect(await answer.text()).toBe(PDF);
    const { book } = desk.current()!;
    const [last] = await book.read(book.count() - 1, book.count());
    expect(last).toMatchObject({ type: 'exported/1', data: { what: 'scan.pdf', sha256: done.scan.sha256 } });
  });

  it('[R2] is recorded by those who may, and a scan that is refused is not kept', async () => {
    const { owner, per, records, blobs, upload } = await bench();
    expect(codeOf(await records({ file: await upload(PDF, PER) }, per))).toBe('not-allowed');
    expect(codeOf(await records({ digest: 'a'.repeat(64) }))).toBe('content-changed');
    expect(codeOf(await records({ signer: PER }))).toBe('not-their-step');
    expect(blobs()).toEqual([]);
    const rows = valueOf(await owner.read.trail.query({ what: 'attempt-refused' })).rows;
    expect(rows.filter(({ actor }) => actor === PER)).toHaveLength(1);
  });

  it('[R72] takes a PDF, a PNG or a JPEG by what is in it, of one’s own upload, and nothing else', async () => {
    const { records, upload, owner } = await bench();
    expect(codeOf(await records({ file: await upload('PK\u0003\u0004 a program'), name: 'scan.pdf' }))).toBe(
      'invalid',
    );
    expect(codeOf(await records({ file: await upload('') }))).toBe('invalid');
    expect(codeOf(await records({ file: await upload(PDF, 'somebody') }))).toBe('file-gone');
    expect(codeOf(await owner.approval.scan.mutate({ sha256: 'a'.repeat(64), name: 'x' }))).toBe('not-found');
    expect(isScan(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe(true);
    expect(isScan(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe(true);
    expect(isScan(Uint8Array.of(0xff, 0xd8))).toBe(false);
    expect(isScan(Buffer.from('<svg onload="x">'))).toBe(false);
  });

  it('[R4] the command itself is not taken from outside: it could name a scan that nobody kept', async () => {
    const { owner, rollout } = await bench();
    const scan = { name: 'scan.pdf', sha256: 'a'.repeat(64), bytes: 10 };
    const command = { kind: 'approval.paper', rollout, scan } as never;
    const asked = await owner.act.mutate({ command, credential: null }).then(codeOf, () => 'invalid');
    expect(asked).toBe('invalid');
  });

  it.each([
    ['missing', 'blob-missing', (files: Map<string, Uint8Array>, path: string) => files.delete(path)],
    [
      'altered',
      'blob-damaged',
      (files: Map<string, Uint8Array>, path: string) => files.set(path, Buffer.from(`${PDF}!`)),
    ],
  ])(
    '[R30] a scan that is %s is told by the check, with the record that names it',
    async (_what, code, harm) => {
      const { owner, records, blobs, files, rollout } = await bench();
      valueOf(await records());
      harm(files.all as Map<string, Uint8Array>, blobs()[0]!);
      const found = valueOf(await owner.desk.check.mutate());
      const again = valueOf(await owner.desk.check.mutate());
      expect([found, again].at(-1)).toMatchObject({
        kind: 'damaged',
        faults: [
          { what: expect.stringContaining(code), record: `rollout ${rollout}`, position: expect.any(Number) },
        ],
      });
    },
  );
});
