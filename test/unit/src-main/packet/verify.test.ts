import { deflateSync } from 'node:zlib';
import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import type { PacketContents } from '../../../../shared/views/packet-contents.ts';
import { makePacket, type Packet } from '../../../../src-main/packet/make-packet.ts';
import { embeddedFiles } from '../../../../src-main/packet/verify/extract.ts';
import { verifyPacket } from '../../../../src-main/packet/verify/verify-packet.ts';
import type { FindingCode, Verdict } from '../../../../src-main/packet/verify/verdict.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { sampleRolloutPacket, sampleWavePacket } from '../../../fixtures/packet/sample-packet.ts';

const contents = sampleWavePacket();
let packet: Packet;
beforeAll(async () => {
  packet = await makePacket(contents);
}, 120_000);

/** Prints each record once: hundreds of altered files hold the same one. */
function remembering(): typeof makePacket {
  const known = new Map<string, Promise<Packet>>();
  return (asked) => {
    const key = canonical(asked);
    const made = known.get(key) ?? makePacket(asked);
    known.set(key, made);
    return made;
  };
}
const print = remembering();
const verify = (bytes: Uint8Array): Promise<Verdict> => verifyPacket(bytes, undefined, print);
const codes = (verdict: Verdict, ok: boolean): readonly FindingCode[] =>
  verdict.findings.filter((finding) => finding.ok === ok).map((finding) => finding.code);

/** The packet of contents that somebody altered, printed by the same program: only signatures can tell. */
async function forged(change: (from: PacketContents) => PacketContents): Promise<Verdict> {
  return verify((await print(change(contents))).bytes);
}

describe('an intact packet', { timeout: 120_000 }, () => {
  it('[R54] is told intact: the same bytes, each signature, nothing added', async () => {
    const verdict = await verify(packet.bytes);
    expect(codes(verdict, false)).toEqual([]);
    expect(verdict).toMatchObject({
      intact: true,
      record: 'W-014-3, revision 7',
      sha256: packet.sha256,
      claim: { digest: packet.digest, position: 18_529, kind: 'wave' },
    });
    expect(codes(verdict, true)).toEqual(
      expect.arrayContaining([
        'ends-clean',
        'record-found',
        'digest-matches',
        'same-bytes',
        'signature-valid',
        'approvals-match',
      ]),
    );
    expect(verdict.findings.filter((finding) => finding.code === 'signature-valid')).toHaveLength(
      contents.signatures.length,
    );
    for (const finding of verdict.findings) expect(finding.detail).toMatch(/^[A-Z].*\.$/);
  });

  it('[R54] is told intact for a rollout too', async () => {
    expect((await verify((await print(sampleRolloutPacket())).bytes)).intact).toBe(true);
  });

  it('[R10] the record keeps printed name, time with zone and meaning of every signature', () => {
    for (const { statement } of contents.signatures) {
      expect(statement.name.length).toBeGreaterThan(3);
      expect(statement.at).toMatchObject({ offset: 60, zone: 'Europe/Oslo' });
      expect(['reviewed', 'approved', 'rejected']).toContain(statement.meaning);
    }
  });
});

describe('an altered packet', { timeout: 120_000 }, () => {
  it('[R54] seed 54 - one flipped bit at 400 places is told, each time', async () => {
    const random = seededRandom(54);
    const missed: number[] = [];
    for (let round = 0; round < 400; round += 1) {
      const [a = 0, b = 0, c = 0, bit = 0] = random.bytes(4);
      const at = (a * 65_536 + b * 256 + c) % packet.bytes.length;
      const altered = Uint8Array.from(packet.bytes);
      altered[at] = (altered[at] ?? 0) ^ (1 << (bit % 8));
      if ((await verify(altered)).intact) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  it('[R54] the last 700 bytes and the first 200 are covered byte by byte', async () => {
    const size = packet.bytes.length;
    for (const at of [
      ...Array.from({ length: 200 }, (_, index) => index),
      ...Array.from({ length: 700 }, (_, index) => size - 1 - index),
    ]) {
      const altered = Uint8Array.from(packet.bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect((await verify(altered)).intact, `byte ${at}`).toBe(false);
    }
  });

  it('[R54] what differs is named by page', async () => {
    const altered = Buffer.from(packet.bytes);
    const page = altered.indexOf('/Type /Page\n');
    const box = altered.indexOf('595.28', page);
    altered.write('595.29', box);
    const [finding] = (await verify(altered)).findings.filter((one) => one.code === 'bytes-differ');
    expect(finding?.detail).toMatch(/The first difference is at byte [\d ]+, in page 1;/);
  });

  it('[R54] cutting the end off, and adding to it, is told', async () => {
    expect(codes(await verify(packet.bytes.slice(0, -1)), false)).toContain('no-end');
    expect(codes(await verify(packet.bytes.slice(0, packet.bytes.length / 2)), false)).toContain('no-end');
    const longer = await verify(Buffer.concat([packet.bytes, Buffer.from('\n')]));
    expect(codes(longer, false)).toEqual(expect.arrayContaining(['data-after-end', 'bytes-differ']));
  });

  it('[R54] a second revision appended, as editors do, is told as one', async () => {
    const update = Buffer.from('\n1 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n');
    expect(codes(await verify(Buffer.concat([packet.bytes, update])), false)).toContain('several-revisions');
  });

  it('[R54] a page taken out by another tool is told', async () => {
    const edited = await PDFDocument.load(packet.bytes);
    edited.removePage(2);
    expect((await verify(await edited.save({ useObjectStreams: false }))).intact).toBe(false);
    expect((await verify(await edited.save({ useObjectStreams: true }))).intact).toBe(false);
  });

  it('[R54] the record swapped for another is told', async () => {
    const other = canonical({ ...contents, approved: true });
    const edited = await PDFDocument.create();
    for (const page of await edited.copyPages(await PDFDocument.load(packet.bytes), [0, 1]))
      edited.addPage(page);
    await edited.attach(Buffer.from(other), 'W-014-3-r7.json', {
      mimeType: 'application/json',
      afRelationship: AFRelationship.Data,
    });
    const verdict = await verify(await edited.save({ useObjectStreams: false }));
    expect(codes(verdict, false)).toEqual(expect.arrayContaining(['digest-differs', 'bytes-differ']));
  });

  it('[R54] two records in one file are told', async () => {
    const edited = await PDFDocument.load(packet.bytes);
    await edited.attach(Buffer.from(canonical(contents)), 'other.json', {});
    expect(codes(await verify(await edited.save({ useObjectStreams: false })), false)).toContain(
      'several-records',
    );
  });
});

describe('a forged record, printed consistently', { timeout: 120_000 }, () => {
  const broken = (verdict: Verdict) =>
    verdict.findings
      .filter((finding) => finding.code === 'signature-broken')
      .map((finding) => finding.data.why);

  it('[R12] content changed under a signature is told', async () => {
    const verdict = await forged((from) => ({
      ...from,
      sections: { ...from.sections, plan: { ...from.sections.plan, risk: [] } },
    }));
    expect(verdict.intact).toBe(false);
    expect(codes(verdict, true)).toContain('same-bytes');
    expect(new Set(broken(verdict))).toEqual(new Set(['what it covers was changed after it was signed']));
  });

  it('[R12] a signature under another name is told', async () => {
    const verdict = await forged((from) => ({
      ...from,
      signatures: from.signatures.map((one) => ({
        ...one,
        statement: { ...one.statement, name: 'Somebody Else' },
      })),
    }));
    expect(new Set(broken(verdict))).toEqual(new Set(['it does not fit its statement']));
  });

  it('[R12] a signature with a key of somebody else is told', async () => {
    const keys = contents.signatures.find((one) => one.statement.signer === 't.wieczorek')?.keys ?? [];
    const verdict = await forged((from) => ({
      ...from,
      signatures: from.signatures.map((one) => ({ ...one, keys })),
    }));
    expect(broken(verdict)).toContain('its key is none that the account has had');
  });

  it('[PK15] a void signature does not count as an approval again', async () => {
    const verdict = await forged((from) => ({
      ...from,
      routes: from.routes.map((route) =>
        route.of !== 'entry'
          ? route
          : { ...route, steps: route.steps.map((step) => ({ ...step, status: 'signed' as const })) },
      ),
    }));
    expect(codes(verdict, false)).toEqual(['approvals-differ']);
  });

  it('[PK15] a void mark taken off a signature is told', async () => {
    const verdict = await forged((from) => ({
      ...from,
      signatures: from.signatures.map((one) => ({ ...one, void: null })),
    }));
    expect(broken(verdict)).toContain('what it covers was changed after it was signed');
  });
});

describe('[PK16] what is no packet', { timeout: 120_000 }, () => {
  const embedded = (head: string, data: Buffer): Uint8Array =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<<\n/Type /EmbeddedFile\n${head}/Length ${data.length}\n>>\nstream\n`),
      data,
      Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n'),
    ]);
  const record = (json: unknown): Uint8Array =>
    embedded('/Filter /FlateDecode\n', deflateSync(typeof json === 'string' ? json : canonical(json)));

  it.each([
    ['an empty file', new Uint8Array(), 'not-a-pdf'],
    ['a text', Buffer.from('hello'), 'not-a-pdf'],
    ['another PDF', Buffer.from('%PDF-1.4\n%%EOF\n'), 'not-a-packet'],
    ['a packet without its record', Buffer.from('%PDF-1.7\n(Wavebook 1.0.0)\n%%EOF\n'), 'record-missing'],
    ['a record that is no JSON', record('{'), 'record-unreadable'],
    ['a record with spare blanks', record('{ }'), 'record-unreadable'],
    ['JSON that is no record', record({ a: 1 }), 'not-a-packet'],
    ['a record of a later format', record({ format: 'wavebook-packet/2' }), 'other-format'],
    [
      'a record of another layout',
      record({ app: { build: 'x', version: '9.0.0' }, format: 'wavebook-packet/1', layout: 99 }),
      'other-layout',
    ],
    ['a record of a wrong shape', record({ format: 'wavebook-packet/1', layout: 3 }), 'record-unreadable'],
    ['a damaged stream', embedded('/Filter /FlateDecode\n', Buffer.from('not deflate')), 'record-unreadable'],
    ['a stream packed otherwise', embedded('/Filter /LZWDecode\n', Buffer.from('x')), 'record-unreadable'],
    [
      'a stream longer than the file',
      Buffer.from(
        '%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile /Length 99999 >>\nstream\nx\nendstream\n%%EOF\n',
      ),
      'record-unreadable',
    ],
    [
      'a record nested very deep',
      record(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
      'record-unreadable',
    ],
    ['bytes that are no UTF-8', embedded('', Buffer.from([0xff, 0xfe])), 'record-unreadable'],
  ] as const)('%s gets one clear answer', async (_name, bytes, code) => {
    const verdict = await verify(bytes);
    expect(verdict.intact).toBe(false);
    expect(codes(verdict, false)).toContain(code);
  });

  it('a stream that would inflate beyond the limit is given up, one at the limit is not', () => {
    const limit = 1 << 20;
    const file = (size: number) =>
      Buffer.from(embedded('/Filter /FlateDecode\n', deflateSync(Buffer.alloc(size))));
    expect(embeddedFiles(file(limit + 1), limit)).toEqual([{ kind: 'unreadable', why: 'it is too large' }]);
    expect(embeddedFiles(file(limit), limit)).toMatchObject([{ kind: 'file' }]);
  });

  it('a record with text where the printer wants structure cannot smuggle a file or an image in', async () => {
    const hostile = { ...contents, record: { ...contents.record, title: { image: '/etc/passwd' } } };
    expect(codes(await verify(record(hostile)), false)).toContain('record-unreadable');
  });
});
