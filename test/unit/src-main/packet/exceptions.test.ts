import { beforeAll, describe, expect, it } from 'vitest';
import { makePacket } from '../../../../src-main/packet/make-packet.ts';
import { signatureFindings } from '../../../../src-main/packet/verify/signature-findings.ts';
import { exceptionsPacket } from '../../../fixtures/packet/exceptions-packet.ts';
import { pagesOf } from '../../../fixtures/packet/pdf-tools.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('what a packet says of exceptions in training', { timeout: 60_000 }, () => {
  const contents = exceptionsPacket();
  let all = '';
  beforeAll(async () => {
    all = flat(pagesOf((await makePacket(contents)).bytes).join(' '));
  }, 60_000);

  it('[R49] an override is printed: who, item and version, until when, why, and by whose signature', () => {
    expect(all).toContain('Overrides, signed: 1');
    for (const part of [
      'Jonas Bakke',
      'WI-118 v4',
      'through 30 Nov 2026',
      'On leave; works beside a trained colleague',
    ])
      expect(all).toContain(part);
    expect(all).toContain('Overrode a training gap');
  });

  it('[R45] a late joiner is printed with what was decided and why', () => {
    expect(all).toContain('Late joiners: 1');
    expect(all).toContain('Bao Nguyen');
    expect(all).toContain('Left out: Works on the blister line until January');
  });

  it('[R47] signatures under training records are printed with what they cover', () => {
    expect(all).toContain('Signatures under training records: 1');
    expect(all).toContain('MES-03 v3, 1 person');
  });

  it('[R42] an incident that points at training is printed with it', () => {
    expect(all).toContain('1 incident points at it');
    expect(all).toContain('D-032');
  });

  it('[R54] every signature in it is found valid, and about something in the record', () => {
    const findings = signatureFindings(contents);
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(
      findings
        .filter(({ code }) => code === 'signature-valid')
        .every(({ data }) => data?.['known'] === true || data?.['void'] === true),
    ).toBe(true);
  });

  it('[R54] a training record re-dated, given to another, or marked passed breaks the signature over it', () => {
    const training = contents.training!;
    const [held] = training.signatures;
    const [record] = held!.records;
    for (const part of [
      { on: { ...record!.on, ms: record!.on.ms + 1 } },
      { person: '4105' as never },
      { result: 'completed' as const },
      { trainer: 'Somebody Else' },
    ]) {
      const altered = {
        ...contents,
        training: { ...training, signatures: [{ ...held!, records: [{ ...record!, ...part }] }] },
      };
      expect(
        signatureFindings(altered)
          .filter(({ ok }) => !ok)
          .map(({ code }) => code),
      ).toEqual(['signature-broken']);
    }
  });
});
