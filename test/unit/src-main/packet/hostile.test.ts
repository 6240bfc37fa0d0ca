import { describe, expect, it } from 'vitest';
import type { PacketContents } from '../../../../shared/views/packet-contents.ts';
import { makePacket } from '../../../../src-main/packet/make-packet.ts';
import { verifyPacket } from '../../../../src-main/packet/verify/verify-packet.ts';
import { emptyPacket, largePacket } from '../../../fixtures/packet/large-packet.ts';
import { pagesOf, runTool } from '../../../fixtures/packet/pdf-tools.ts';
import { sampleWavePacket } from '../../../fixtures/packet/sample-packet.ts';

const sample = sampleWavePacket();

function saying(text: string): PacketContents {
  const { sections, trail, record } = sample;
  const rows = trail.rows
    .slice(0, 3)
    .map((row) => ({ ...row, what: text, about: text, old: text, new: text, why: text, name: text }));
  return {
    ...sample,
    record: { ...record, title: text.slice(0, 200) },
    trail: { ...trail, rows },
    sections: {
      ...sections,
      plan: {
        ...sections.plan,
        description: { ...sections.plan.description, current: text, reason: text },
        risk: sections.plan.risk.map((one) => ({
          ...one,
          hazard: text.replace(/\s+/g, ' ').slice(0, 400).trim(),
          measure: text,
        })),
      },
    },
  };
}

const soft = (text: string): string => text.replace(/\s+/g, '');

describe('[PK11] text that is hard to print', { timeout: 120_000 }, () => {
  it.each([
    ['one word without an end', 'Wordwithoutend'.repeat(140), 'WordwithoutendWordwithoutend'],
    [
      'an unbroken digest and a path',
      `${'0f'.repeat(300)} C:\\very\\long\\path\\${'folder\\'.repeat(60)}file.txt`,
      'C:\\very\\long',
    ],
    [
      'signs that no font has',
      'Label 王小明 and 😀 and \uE000',
      'Label[U+738B][U+5C0F][U+660E]and[U+1F600]and[U+E000]',
    ],
    ['signs that only the second font has', 'at least ≥ 3 → done ✓ ☑', 'atleast≥3→done✓☑'],
    [
      'marks that turn the reading direction',
      'invoice \u202Efdp.exe\u202C \u200Bend',
      'invoice[U+202E]fdp.exe[U+202C][U+200B]end',
    ],
    ['tabs, several lines and soft hyphens', 'a\tb\n\nsecond para\u00ADgraph\nline', 'second'],
    ['accents composed and not', 'Æøå Łódź ñ e\u0301 Ångström', 'ÆøåŁódź'],
    [
      'signs that mean something to PDF and XML',
      '(un)balanced ((( \\ <b>&amp; %%EOF endstream endobj',
      '(un)balanced(((\\<b>&amp;%%EOFendstreamendobj',
    ],
  ])('%s prints and verifies', async (_name, text, expected) => {
    const contents = saying(text);
    const packet = await makePacket(contents);
    expect(
      (await verifyPacket(packet.bytes, undefined, () => Promise.resolve(packet))).findings.filter(
        (finding) => !finding.ok && finding.code !== 'signature-broken',
      ),
    ).toEqual([]);
    expect(soft(pagesOf(packet.bytes).join(''))).toContain(expected);
    expect(runTool('qpdf', ['--check', 'PACKET'], packet.bytes).text).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  it('words of right-to-left scripts stand in their own order', async () => {
    const packet = await makePacket(saying('שלום עולם'));
    // A reader that undoes the drawing order finds the phrase as it was written.
    expect(
      pagesOf(packet.bytes)
        .join('')
        .replace(/[\u202A-\u202E\u200E\u200F]/g, ''),
    ).toContain('שלום עולם');
  });

  it('nothing is drawn beyond the edge of the page', async () => {
    const packet = await makePacket(saying('W'.repeat(1500)));
    const right = runTool('pdftotext', ['-bbox', 'PACKET', 'OUT'], packet.bytes).out?.toString('utf8') ?? '';
    const words = [
      ...right.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g),
    ];
    expect(words.length).toBeGreaterThan(200);
    for (const [, left, , edge] of words) {
      expect(Number(left)).toBeGreaterThan(50);
      expect(Number(edge)).toBeLessThan(552);
    }
  });
});

describe('[PK12] packets of any size', { timeout: 120_000 }, () => {
  it('a wave with nothing in it says so everywhere', async () => {
    const packet = await makePacket(emptyPacket());
    expect(packet.pages).toBeGreaterThan(3);
    const all = pagesOf(packet.bytes).join(' ').replace(/\s+/g, ' ');
    for (const words of [
      'Nobody is in the cohort yet.',
      'No risk is assessed yet.',
      'There is no rollback plan yet.',
      'No training is required yet.',
      'No deviations.',
      'No halts.',
      'Nobody has signed yet.',
      'no approver is named',
      'No events.',
    ]) {
      expect(all).toContain(words);
    }
  });

  it.each([
    ['nothing in it, so that every check is open', emptyPacket],
    ['a hundred people untrained', () => largePacket(100, 0)],
    ['very long texts', () => saying('A sentence that goes on and on. '.repeat(60))],
  ])('[PK9] page 1 stays one page with %s', async (_name, contents) => {
    const [first, second] = pagesOf((await makePacket(contents())).bytes);
    expect(first).toContain('Embedded record: W-014-');
    expect(second).toMatch(/^ *Signatures$/m);
  });

  it('1,000 people print in time that grows with their number, each by name', async () => {
    const work = async (
      size: number,
    ): Promise<{ readonly pages: number; readonly calls: number; readonly text: string }> => {
      let calls = 0;
      const { pages, bytes } = await makePacket(largePacket(size, 0), () => {
        calls += 1;
      });
      return { pages, calls, text: pagesOf(bytes).join('\n') };
    };
    const [small, large] = [await work(100), await work(1000)];
    expect(large.pages).toBeLessThan(small.pages * 10);
    expect(large.pages).toBeGreaterThan(small.pages * 5);
    expect(large.calls).toBe(large.pages + 2);
    for (const at of [0, 499, 999]) expect(large.text).toMatch(new RegExp(`\\w+ ${at}\\b`));
    expect(large.text).toContain(`Page ${large.pages} of ${large.pages}`);
    // The heads of the table stand on every page that it runs over.
    expect(large.text.match(/^ *Person +WI-118/gm)?.length).toBeGreaterThan(20);
  });
});
