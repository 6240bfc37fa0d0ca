import { beforeAll, describe, expect, it } from 'vitest';
import { deviceFingerprint } from '../../../../shared/domain/fingerprint.ts';
import { packetShape } from '../../../../shared/views/packet-contents.ts';
import type { GateCheck } from '../../../../shared/views/shape/gate.ts';
import { makePacket } from '../../../../src-main/packet/make-packet.ts';
import { knewOf } from '../../../../src-main/packet/verify/knew.ts';
import { trailSheet } from '../../../../src-main/packet/trail-sheet.ts';
import { verifyPacket } from '../../../../src-main/packet/verify/verify-packet.ts';
import { build } from '../../../fixtures/build/build.ts';
import { pagesOf } from '../../../fixtures/packet/pdf-tools.ts';
import {
  sampleMoment,
  sampleRolloutPacket,
  sampleWavePacket,
  trailRow,
} from '../../../fixtures/packet/sample-packet.ts';
import { apart, floor, line, qa, sealedEntry, sharedPacket } from '../../../fixtures/packet/shared-packet.ts';

const flat = (text: string): string => text.replace(/[\s\u202F\u00A0]+/g, ' ');
const printed = async (contents: Parameters<typeof makePacket>[0]): Promise<string> =>
  flat(pagesOf((await makePacket(contents)).bytes).join(' '));

describe('a packet of a book on several workstations', { timeout: 60_000 }, () => {
  const contents = sharedPacket();
  let bytes: Uint8Array;
  let all: string;
  beforeAll(async () => {
    ({ bytes } = await makePacket(contents));
    all = flat(pagesOf(bytes).join(' '));
  }, 60_000);

  it('[R33] names the workstations that wrote its events: place, fingerprint, log, and their own numbers', () => {
    expect(contents.sync?.workstations).toEqual([
      {
        origin: qa.origin,
        name: 'NORD-QA-01',
        place: 'Quality office',
        fingerprint: deviceFingerprint(qa),
        revoked: false,
        events: 3,
        first: 100,
        last: 412,
      },
      {
        origin: line.origin,
        name: 'NORD-PK-02',
        place: 'Packaging line 2',
        fingerprint: deviceFingerprint(line),
        revoked: false,
        events: 1,
        first: 312,
        last: 312,
      },
    ]);
    for (const text of ['Packaging line 2', deviceFingerprint(line), line.origin, '100 to 412'])
      expect(all).toContain(text);
    // It countersigned, and wrote nothing about this record.
    expect(all).not.toContain(floor.origin);
  });

  it('[R33] each row of the extract bears the workstation and its number in that log', () => {
    expect(all).toContain('NORD-PK-02, its event 312');
    expect(all).toContain('NORD-QA-01, its event 412');
    expect(all).toContain('Events of another workstation that come later may move these numbers.');
  });

  it('[R34] prints open conflicts with every value, who, when, where and why, and what stays closed', () => {
    for (const text of [
      '1 is open, 1 is settled.',
      'Two go-live dates for Line 2',
      'Mon 18 Jan 2027, 06:00 +01:00',
      'Mon 25 Jan 2027, 06:00 +01:00',
      'Ingrid Solberg, change owner',
      'Mon 16 Nov 2026, 17:38 +01:00',
      'Winter stop ends 22 Jan.',
      'Line 2 exit gate',
      'Not settled. What depends on it stays closed.',
    ])
      expect(all).toContain(text);
  });

  it('[R34] prints settled ones whole, with who chose, why, and the signatures that were touched', () => {
    for (const text of [
      'Line two, late shift',
      'Settled Tue 17 Nov 2026, 09:12 +01:00 by Ingrid Solberg.',
      'As on the door.',
      'Approved by Tomasz Wieczorek, W-014-2',
    ])
      expect(all).toContain(text);
    expect(all).toMatch(/Line 2 late .{0,80}holds/);
    expect(all.indexOf('Two go-live dates')).toBeLessThan(all.indexOf('Two names of the wave'));
  });

  it('[R70] prints the seal of the go-live with each checkpoint, by digest', () => {
    expect(all).toContain('sealed Mon 9 Nov 2026, 06:04 +01:00 by the signed checkpoints of 2 workstations.');
    expect(all).toContain('1 to 312');
    expect(all).toContain(sealedEntry.marks[0]!.note.slice(0, 4));
  });

  it('[R70] names who has not confirmed a go-live; where nobody knows, says that it was not sealed', async () => {
    const event = sealedEntry.event;
    const open = sharedPacket({ reaches: [{ event, have: [], missing: ['NORD-PK-02', 'NORD-PK-03'] }] }, []);
    expect(open.sync?.seals).toEqual([
      {
        wave: 'W-014-2',
        title: 'Line 2',
        side: 'entry',
        passedAt: build.at('2026-11-09 06:00'),
        sealedAt: null,
        marks: [],
        missing: ['NORD-PK-02', 'NORD-PK-03'],
      },
    ]);
    expect(await printed(open)).toContain(
      'not sealed when this was printed. Not confirmed by NORD-PK-02 and NORD-PK-03.',
    );
    const unknown = sharedPacket({ reaches: [] }, []);
    expect(unknown.sync?.seals[0]?.missing).toBeNull();
    expect(await printed(unknown)).not.toContain('Not confirmed by');
  });

  it('[R34] [PK9] page 1 names the open conflict that keeps the gate closed, and so does the list of its checks', async () => {
    const blocker = {
      kind: 'conflict',
      id: 'open',
      field: 'wave.timing',
      record: 'Line 2',
      sides: 2,
    } as const;
    const unmet = { id: 'conflicts', met: false, have: 0, want: 1, blockers: [blocker] } as const;
    const gate = { ...contents.ahead!, open: false, met: 0 };
    const text = async (checks: readonly GateCheck[]): Promise<readonly string[]> =>
      pagesOf((await makePacket({ ...contents, ahead: { ...gate, checks } })).bytes).map(flat);
    const pages = await text([unmet]);
    // Beside it stands the column of signatures.
    expect(pages[0]).toMatch(/Open: 1 .*1 conflict not settled .*Two go-live dates for Line 2 What changes/);
    expect(pages.join(' ')).toMatch(/Not met No conflict open 0 of 1 Two go-live dates for Line 2/);
    const unknown = await text([{ ...unmet, blockers: [{ ...blocker, id: 'other' }] }]);
    expect(unknown[0]).toContain('Line 2: values written apart');
  });

  it('[R34] page 1 of a rollout names what was written apart', async () => {
    const part = { sync: { ...sampleMoment.sync, conflicts: apart } };
    const [first = ''] = pagesOf((await makePacket(sampleRolloutPacket(part))).bytes);
    expect(flat(first)).toMatch(/Open: 2 .*1 conflict not settled .*Two go-live dates for Line 2 /);
  });

  it('[R34] that there was no conflict is said', async () => {
    expect(await printed(sharedPacket({ conflicts: [] }))).toContain('Conflicts No conflicts.');
  });

  it('[PK14] [R54] verifies as it is, and states how far the book went of each workstation', async () => {
    const { claim, findings } = await verifyPacket(bytes);
    expect(findings.filter(({ ok }) => !ok).map(({ code }) => code)).toEqual([]);
    expect(claim?.known).toEqual({ [qa.origin]: 18_217, [line.origin]: 312 });
  });

  it('[R54] [R67] what came in between since is told from what the packet knew, wherever it stands now', async () => {
    const { claim } = await verifyPacket(bytes);
    const knew = knewOf({ known: claim?.known ?? null });
    expect([line, qa].map(({ origin }) => knew?.({ origin, seq: 311 }))).toEqual([true, true]);
    expect(knew?.({ origin: line.origin, seq: 312 })).toBe(false);
    expect(knew?.({ origin: floor.origin, seq: 0 })).toBe(false);
    expect(knewOf({ known: null })).toBeNull();
  });

  it('[PK16] a row that nobody said where it was written is not printed as if it were known', () => {
    expect(() => sharedPacket({ written: [] })).toThrow(/nobody said where event 17100 was written/);
    const { sync, ...rest } = contents;
    expect(packetShape.safeParse({ ...rest, sync: { ...sync, written: ['1'] } }).success).toBe(false);
  });

  it('[R33] an earlier life of a workstation has its name, and no fingerprint: its keys are gone', () => {
    const before = `${qa.id}-7`;
    const written = [17_100, 17_150, 17_160, 18_000].map((position, seq) => ({
      position,
      origin: before,
      seq,
    }));
    expect(sharedPacket({ written }).sync?.workstations).toMatchObject([
      { origin: before, name: 'NORD-QA-01', fingerprint: null, first: 1, last: 4 },
    ]);
  });
});

describe('a packet of a book on one workstation', { timeout: 60_000 }, () => {
  it('[R33] prints no sections of sync; its workstation and fingerprint stand with the proof', async () => {
    const contents = sampleWavePacket();
    const all = await printed(contents);
    expect(contents.sync?.of).toBe(1);
    for (const text of ['Workstations', 'Conflicts', 'its event ', 'may move these numbers', 'Seal of'])
      expect(all).not.toContain(text);
    expect(all).toMatch(/Workstation NORD-QA-01, its events 17 204 to 18 437, fingerprint [0-9A-Z-]{19}/);
  });

  it('[R2] a refused attempt is said to be refused once, in the packet and in the trail as PDF', async () => {
    const rows = [trailRow(1, { type: 'attempt-refused/1', what: 'Refused: go live', refused: true })];
    const at = build.now;
    const app = { version: '1.0.0', build: '7c21e9a' };
    const sheet = trailSheet({
      book: 'Plant Nord',
      filter: 'all',
      statement: [],
      rows,
      by: 'Kari Lie',
      at,
      app,
    });
    const text = JSON.stringify(sheet.content);
    expect(text.split('Refused')).toHaveLength(2);
    const all = await printed(sampleWavePacket());
    expect(all).toContain('Refused: go live');
    expect(all).not.toContain('Refused. Refused');
  });
});
