import { describe, expect, it } from 'vitest';
import { makeShelf } from '../../../../src-main/api/door/shelf.ts';
import { giveFile, takeUpload } from '../../../../src-main/api/door/transfers.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { sha256Hex } from '../../../../src-main/platform/sha256.ts';
import { ADDRESS } from './bench-desk.ts';

function bench(most = 1000) {
  const files = memoryFiles();
  return { files, shelf: makeShelf('/shelf', most, files, seededRandom(2)) };
}
const streamOf = (...pieces: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    pull: (stream) => {
      const piece = pieces.shift();
      if (piece) stream.enqueue(piece);
      else stream.close();
    },
  });

describe('files in and out', () => {
  it('are kept byte for byte, with size and digest, under a token', async () => {
    const { shelf } = bench();
    const taken = await shelf.take('roster.csv', streamOf(Buffer.from('a,b\n'), Buffer.from('1,2\n')));
    const all = Buffer.from('a,b\n1,2\n');
    expect(taken).toMatchObject({
      ok: true,
      value: { name: 'roster.csv', bytes: 8, sha256: sha256Hex(all) },
    });
    expect(taken.ok && Buffer.from((await shelf.read(taken.value.token)) ?? [])).toEqual(all);
    expect(await shelf.read('../shelf')).toBeNull();
  });

  it('[R72] are refused over the limit, while they come in, and leave nothing behind', async () => {
    const { shelf, files } = bench(10);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => ((pulled += 1), stream.enqueue(Buffer.alloc(4))),
    });
    expect(await shelf.take('huge.csv', endless)).toMatchObject({
      ok: false,
      refusal: { code: 'too-large', data: { bytes: 10 } },
    });
    expect(pulled).toBeLessThan(10);
    expect([...files.all.keys()]).toEqual([]);
    const answer = await takeUpload(
      new Request(`${ADDRESS}/upload`, { method: 'POST', body: 'x'.repeat(11) }),
      shelf,
      'window',
    );
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ ok: false, refusal: { code: 'too-large' } });
  });

  it('take exactly the limit, and an empty file', async () => {
    const { shelf } = bench(10);
    expect(await shelf.take('ten', streamOf(Buffer.alloc(10)))).toMatchObject({
      ok: true,
      value: { bytes: 10 },
    });
    expect(
      await (
        await takeUpload(new Request(`${ADDRESS}/upload?name=empty`, { method: 'POST' }), shelf, 'window')
      ).json(),
    ).toMatchObject({ ok: true, value: { bytes: 0 } });
    expect((await takeUpload(new Request(`${ADDRESS}/upload`), shelf, 'window')).status).toBe(405);
  });

  it('are read in parts, and go when the caller they are kept for leaves; those of others stay', async () => {
    const { shelf, files } = bench();
    const mine = await shelf.take('mine.csv', streamOf(Buffer.from('0123456789')), 'window');
    const theirs = await shelf.take('theirs.csv', streamOf(Buffer.from('x')), 'other');
    const offered = await shelf.offer('packet.pdf', Buffer.from('%PDF'));
    const token = mine.ok ? mine.value.token : '';
    expect(Buffer.from((await shelf.read(token, 3, 4)) ?? []).toString()).toBe('3456');
    expect(await shelf.read(token, 99, 4)).toEqual(new Uint8Array());
    await shelf.sweep('window');
    expect(await shelf.read(token)).toBeNull();
    expect(shelf.find(token)).toBeNull();
    const kept = [theirs.ok ? theirs.value.token : '', offered.token].map((one) => `/shelf/${one}`);
    expect([...files.all.keys()].sort()).toEqual(kept.sort());
  });

  it('leave nothing behind when they break off', async () => {
    const { shelf, files } = bench();
    const broken = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.error(new Error('the line was cut')),
    });
    await expect(shelf.take('half.csv', broken)).rejects.toThrow('the line was cut');
    expect([...files.all.keys()]).toEqual([]);
  });

  it('go out as attachments whose name cannot break the header', async () => {
    const { shelf } = bench();
    const { token } = await shelf.offer('W-1 "ø"\r\nset-cookie: x.pdf', Buffer.from('%PDF'));
    const answer = await giveFile(new Request(`${ADDRESS}/files/${token}/any`), shelf);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="W-1 _____set-cookie_ x.pdf"; filename*=UTF-8''W-1%20%22%C3%B8%22%0D%0Aset-cookie%3A%20x.pdf`,
    );
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    await shelf.clear();
    expect((await giveFile(new Request(`${ADDRESS}/files/${token}/any`), shelf)).status).toBe(404);
  });
});
