import { beforeAll, describe, expect, it } from 'vitest';
import { grouped } from '../../../../src-main/packet/words/plain.ts';
import { makePacket, type Packet } from '../../../../src-main/packet/make-packet.ts';
import type { PacketContents } from '../../../../shared/views/packet-contents.ts';
import { pagesOf, runTool } from '../../../fixtures/packet/pdf-tools.ts';
import { sampleRolloutPacket, sampleWavePacket } from '../../../fixtures/packet/sample-packet.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the pages of a packet, as poppler reads them', { timeout: 60_000 }, () => {
  const contents = sampleWavePacket();
  let packet: Packet;
  let pages: readonly string[];
  let all: string;
  beforeAll(async () => {
    packet = await makePacket(contents);
    pages = pagesOf(packet.bytes);
    all = flat(pages.join(' '));
  }, 60_000);

  it('[R50] every page shows record id, revision, the true page count and the time with zone', () => {
    expect(pages.length).toBe(packet.pages);
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, at) => {
      expect(flat(page)).toContain('W-014-3, revision 7');
      expect(flat(page)).toContain('Generated Wed 18 Nov 2026, 05:04:11 +01:00');
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    });
  });

  it('[R52] the version and build of the app stand on page 1 and with the proof', () => {
    expect(flat(pages[0] ?? '')).toContain('made by Wavebook 1.0.0, build 7c21e9a');
    expect(flat(pages.at(-1) ?? '')).toContain('Wavebook 1.0.0, build 7c21e9a, layout 4');
  });

  it('[PK8] says "not approved" in words on each page of a draft, and on no page of an approved record', async () => {
    for (const page of pages) expect(flat(page)).toContain('Draft, not approved');
    const approved = await makePacket(sampleRolloutPacket());
    for (const page of pagesOf(approved.bytes)) expect(flat(page)).not.toContain('not approved');
  });

  it('[PK9] page 1 answers the board: what is asked, what is open by name, what is signed', () => {
    const first = flat(pages[0] ?? '');
    for (const line of [
      'Approve go-live of Line 3, late shift, on',
      'Thu 19 Nov 2026, 14:00 +01:00.',
      'Entry gate closed',
      '9 of 11 checks met',
      '3 of 19 people untrained',
      'Jonas Bakke: WI-118 v4, never trained',
      'Amir Rahimi: MES-03 v3, trained on v2',
      'Lena Okafor: WI-121 v3, did not pass',
      'QA approval missing',
      'Signed: 2 of 3',
      'Kari Lie, Validation. Reviewed',
      'Line 4, halted.',
      'Old label revision on a terminal',
      'Trigger: 2 wrong labels in one shift.',
      grouped(packet.digest),
    ])
      expect(first).toContain(line);
  });

  it('[R11] [R17] each signature prints name, title, role, meaning, date with zone, and how to verify it', () => {
    const signatures = flat(pages.slice(1, 3).join(' '));
    for (const words of [
      'Kari Lie',
      'Validation engineer, role Validation',
      'Reviewed',
      'Mon 16 Nov 2026, 09:40:00 +01:00',
      'Aylin Demir',
      'Production manager, role Production',
      'Approved',
      'How to verify a signature',
    ]) {
      expect(signatures).toContain(words);
    }
    const [kari] = contents.signatures.filter(
      (one) => one.statement.signer === 'k.lie' && one.void === null && one.on === 'wave',
    );
    for (const half of [0, 32]) {
      expect(signatures).toContain(grouped(kari?.key.slice(half, half + 32) ?? 'no key'));
      expect(signatures).toContain(grouped(kari?.statement.digest.slice(half, half + 32) ?? 'no digest'));
    }
  });

  it('[R18] [PK9] prints pending signatures as pending, and void and rejected ones with what became of them', () => {
    const signatures = flat(pages.slice(1, 3).join(' '));
    expect(signatures).toContain('Not signed');
    expect(signatures).toContain('Earlier signatures on this record');
    expect(signatures).toContain('The impact on label stock is not assessed.');
    expect(signatures).toMatch(/Void since Thu 12 Nov 2026/);
  });

  it('[PK8] names the pages it refers to as they are', () => {
    const at = (title: string): number =>
      pages.findIndex((page) => page.split('\n').some((line) => line.trim() === title)) + 1;
    expect(flat(pages[0] ?? '')).toContain(`How to verify it without Wavebook: page ${at('How to verify')}.`);
    expect(flat(pages[0] ?? '')).toContain(`20 people, by name on page ${at('Training')}.`);
  });

  it('[PK10] keeps the order of the sections, and says that nothing happened where it must be said', async () => {
    const titles = [
      'Signatures',
      'Description of the change',
      'Scope and cohort',
      'Impact: what must be done',
      'Risk: what could go wrong',
      'Phases, criteria and results',
      'Rollback plan and rehearsal',
      'Training',
      'Deviations and halts',
      'Audit trail extract',
      'Attachments',
      'How to verify',
    ];
    const lines = pages.flatMap((page) => page.split('\n').map((line) => line.trim()));
    const places = titles.map((title) => lines.indexOf(title));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(all).toContain('No halts.');
    expect(lines).not.toContain('Effectiveness check');
    const calm: PacketContents = { ...contents, course: { ...contents.course, deviations: [] } };
    expect(flat(pagesOf((await makePacket(calm)).bytes).join(' '))).toContain('No deviations.');
  });

  it('[PK5] prints the extract of the trail with its filter, its first and last event and its count', () => {
    expect(all).toContain('Every event of wave W-014-3, and of rollout RO-2026-014 as a whole.');
    expect(all).toMatch(/event 17.204 to event 18.437/);
    expect(all).toMatch(/25 of 18.529 in the book/);
    expect(all).toContain('Refused: go live');
    expect(all).not.toContain('Halted line 4');
  });

  it('[PK6] is a sound PDF to an independent checker', () => {
    const { code, text } = runTool('qpdf', ['--check', 'PACKET'], packet.bytes);
    expect(text).toContain('No syntax or stream encoding errors found');
    expect(code).toBe(0);
  });

  it('[R51] [PK2] the record comes out with any PDF tool, and its hash is the digest printed', () => {
    expect(runTool('pdfdetach', ['-list', 'PACKET'], packet.bytes).text).toContain('1: W-014-3-r7.json');
    const { out } = runTool('pdfdetach', ['-save', '1', '-o', 'OUT', 'PACKET'], packet.bytes);
    expect(JSON.parse(out?.toString('utf8') ?? '')).toEqual(JSON.parse(JSON.stringify(contents)));
    expect(all).toContain(`${grouped(packet.digest).slice(0, 39)}`);
  });

  it('[PK11] embeds every font it prints with, as a subset with its text', () => {
    const rows = runTool('pdffonts', ['PACKET'], packet.bytes)
      .text.split('\n')
      .slice(2)
      .filter((row) => row.trim() !== '');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) expect(row).toMatch(/yes yes yes/);
  });
});
