import { beforeAll, describe, expect, it } from 'vitest';
import type { PacketContents } from '../../../../shared/views/packet-contents.ts';
import { makePacket } from '../../../../src-main/packet/make-packet.ts';
import { signatureFindings } from '../../../../src-main/packet/verify/signature-findings.ts';
import { pagesOf } from '../../../fixtures/packet/pdf-tools.ts';
import { endedPacket, signingPacket } from '../../../fixtures/packet/signing-packet.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const broken = (contents: PacketContents) =>
  signatureFindings(contents)
    .filter(({ ok }) => !ok)
    .map(({ code }) => code);

describe('what a packet says of who signed', { timeout: 60_000 }, () => {
  const contents = signingPacket();
  let all = '';
  beforeAll(async () => {
    all = flat(pagesOf((await makePacket(contents)).bytes).join(' '));
  }, 60_000);

  it('[R17] every signature that counts is printed with name, title, role, meaning, date and how to verify', () => {
    expect(all).toContain('Entry gate, revision 7: 3 of 3 approvals signed');
    for (const part of [
      'Guri Strand',
      'Head of supply, role Board member',
      'Tue 17 Nov 2026, 10:02:00 +01:00',
    ])
      expect(all).toContain(part);
    expect(all).toContain('How to verify a signature');
  });

  it('[R17] a quorum says how many of whom, and each of them is printed', () => {
    expect(all).toContain('2 signatures of Bjarne Moe, Guri Strand and Tomasz Wieczorek, QA among them.');
    expect(all).toContain('Tue 17 Nov 2026, 10:05:00 +01:00');
  });

  it('[R17] a delegate is printed with whom they signed for', () => {
    expect(all).toContain('Site director, role Production, for Aylin Demir by');
    expect(all).toContain('1 signature by delegation');
  });

  it('[R17] a signature on paper is printed as such, with its witnesses, its scan and why', () => {
    expect(all).toContain('Reviewed, on paper');
    expect(all).toContain('Seen by Henrik Lund');
    expect(all).toContain('The workstation of the meeting room failed');
    expect(all).toContain('Kept in the book, not in this file');
    expect(all).toContain('paper-kari-lie.jpg');
  });

  it('[R18] a sitting is printed with what each answered, the absent too', () => {
    expect(all).toContain('Sittings');
    expect(all).toContain('Signed: Guri Strand and Tomasz Wieczorek. Absent:');
  });

  it('[R12] every signature and paper in it stands', () => {
    expect(broken(contents)).toEqual([]);
  });
});

describe('a record that somebody altered and printed anew', () => {
  const contents = signingPacket();
  const paper = contents.papers[0]!;
  const withPaper = (part: Partial<typeof paper>): PacketContents => ({
    ...contents,
    papers: [{ ...paper, ...part }],
  });

  it.each([
    ['a paper with one witness', withPaper({ witnesses: paper.witnesses.slice(1) })],
    ['a witness counted twice', withPaper({ witnesses: [paper.witnesses[0]!, paper.witnesses[0]!] })],
    [
      'a paper re-dated',
      withPaper({
        paper: { ...paper.paper, signedOn: { ...paper.paper.signedOn, ms: paper.paper.signedOn.ms + 1 } },
      }),
    ],
    ['a paper given to another', withPaper({ paper: { ...paper.paper, signer: 'a.demir' as never } })],
    ['a paper of another content', withPaper({ paper: { ...paper.paper, digest: '0'.repeat(64) } })],
    [
      'another scan',
      withPaper({ paper: { ...paper.paper, scan: { ...paper.paper.scan, sha256: 'f'.repeat(64) } } }),
    ],
    [
      'a void paper',
      withPaper({
        void: { at: paper.recordedAt, by: null, byName: null, section: 'impact', event: paper.paper.id },
      }),
    ],
  ])('[PK15] %s no longer answers its step', (_what, altered) => {
    expect(broken(altered)).toEqual(['approvals-differ']);
  });

  it('[PK15] a quorum that lacks a function, or one of its people, is told', () => {
    const routes = (answers: (ids: readonly string[]) => readonly string[]): PacketContents => ({
      ...contents,
      routes: contents.routes.map((route) => ({
        ...route,
        steps: route.steps.map((step) =>
          step.need > 1 ? { ...step, answers: answers(step.answers) } : step,
        ),
      })),
    });
    expect(broken(routes((ids) => ids.slice(0, 1)))).toEqual(['approvals-differ']);
    expect(broken(routes(([first = '']) => [first, first]))).toEqual(['approvals-differ']);
  });

  it('[R12] a delegate whose delegator is changed breaks the signature', () => {
    const altered = {
      ...contents,
      signatures: contents.signatures.map((one) =>
        one.statement.onBehalf === undefined
          ? one
          : { ...one, statement: { ...one.statement, onBehalf: 't.wieczorek' as never } },
      ),
    };
    expect(broken(altered)).toContain('signature-broken');
  });
});

describe('a wave that ended', { timeout: 60_000 }, () => {
  it('[R13] prints impact, risk and rollback plan as they were signed, and its signatures stand', async () => {
    const contents = endedPacket();
    expect(broken(contents)).toEqual([]);
    const all = flat(pagesOf((await makePacket(contents)).bytes).join(' '));
    expect(all).toContain('As it stood when W-014-3 ended.');
    expect(all).toContain('Validation report VR-2026-31');
    expect(all).not.toContain('Shelf life');
  });
});
