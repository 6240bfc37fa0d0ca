import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bookFolding } from '../../../../src-main/api/desk/book-folding.ts';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { systemClock } from '../../../../src-main/platform/clock.ts';
import { nodeFiles } from '../../../../src-main/platform/node-files.ts';
import { systemProcesses } from '../../../../src-main/platform/processes.ts';
import { systemRandom } from '../../../../src-main/platform/random.ts';
import { systemTimer } from '../../../../src-main/platform/timer.ts';
import { AS, cliBench, description, INIT } from './cli-bench.ts';

const { bench, run, value } = cliBench();
const at = (text: string) => ({ ms: Date.parse(text), offset: 60, zone: 'Europe/Oslo' });

async function does(kind: string, part: object): Promise<string> {
  const done = await value<{ ids: string[] }>('call', kind, JSON.stringify(part));
  return done.ids[0] ?? '';
}

/** A wave of a rollout, with nothing done for it yet. */
async function plannedWave() {
  await run(INIT);
  const rollout = await does('rollout.plan', { description });
  const phase = await does('rollout.add-phase', { rollout, title: 'Pilot', pilot: true });
  const scope = {
    site: 'Nord',
    lines: [],
    shifts: [],
    departments: [],
    products: [],
    functions: [],
    roles: [],
    notCovered: '',
  };
  const timing = { goLive: at('2027-03-01T06:00:00Z'), exit: at('2027-04-01T06:00:00Z') };
  const wave = await does('wave.add', { rollout, phase, title: 'Line 1', scope, timing });
  return { rollout, wave };
}

describe('wavebook why', () => {
  it('[TL7] tells why a gate is closed now, at a moment and after an event, from the log', async () => {
    const of = await plannedWave();
    const now = await run(['why', 'W-001-1', ...AS]);
    expect([now.code, now.err]).toEqual([0, '']);
    expect(now.out).toMatch(/^Entry gate of W-001-1 was closed on .*, computed from \d+ events\./);
    expect(now.out).toMatch(/not met {2}The plan is not approved/);
    expect(now.out).toMatch(/met {6}.*\n {2}The book/);
    expect(now.out).toMatch(/Digest {5}[0-9a-f]{64}/);
    await run(['call', 'wave.hand-over', JSON.stringify(of), ...AS]);
    const exit = await run(['why', 'w-001-1', '--side', 'exit', ...AS]);
    expect(exit.out).toMatch(/Decisions at this gate, newest first\n {2}#\d+ .* refused to Ingrid Solberg/);
    const place = await value<{ upTo: number; side: string }>('why', 'W-001-1', '--at', '#11');
    expect([place.upTo, place.side]).toEqual([11, 'entry']);
    const both = await value<{ upTo: number; at: { ms: number } }>(
      'why',
      'W-001-1',
      '--at',
      '#11@2099-07-01T10:00Z',
    );
    expect([both.upTo, both.at.ms]).toEqual([11, Date.parse('2099-07-01T10:00Z')]);
    const later = await value<{ at: object }>('why', 'W-001-1', '--at', '2099-07-01 12:00');
    expect(later.at).toEqual({ ms: Date.UTC(2099, 6, 1, 10), offset: 120, zone: 'Europe/Oslo' });
    const before = await run(['why', 'W-001-1', '--at', '2001-01-01T00:00Z', ...AS]);
    expect(before.code).toBe(1);
  }, 60_000);

  it('[TL8] exits 1 when a stored decision does not come out of the log again', async () => {
    const { rollout, wave } = await plannedWave();
    const ports = {
      files: nodeFiles(),
      clock: systemClock(),
      random: systemRandom(),
      timer: systemTimer(),
      processes: systemProcesses(),
    };
    const book = await openBook({
      ...ports,
      dir: join(bench.home, 'books', 'plant-nord'),
      folding: bookFolding,
    });
    const data = { wave, signature: null, checks: [], proof: { upTo: book.count(), digest: '0'.repeat(64) } };
    const subject = { kind: 'wave', id: wave, rollout, wave } as const;
    await book.commit([{ type: 'went-live/2', subject, data, reason: null }], {
      actor: 'i.solberg',
      role: 'change-owner',
      session: null,
    });
    await book.close();
    const told = await run(['why', 'W-001-1', '--side', 'entry', ...AS]);
    expect(told.code).toBe(1);
    expect(told.out).toContain('replaying does not give what was stored');
  }, 60_000);

  it.each([
    [['why'], 'The gate of which wave?'],
    [['why', 'W-1', 'W-2'], 'The gate of which wave?'],
    [['why', 'W-1', '--side', 'front'], '--side wants entry or exit'],
    [['trail', '--about', 'P-1'], '--about wants a kind and an id'],
    [['trail', '--kind', 'everything'], '--kind wants one of signatures'],
  ])('%j says one sentence and exits 2', async (args, sentence) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('[TL7] says what a moment looks like where it is none', async () => {
    await run(INIT);
    for (const moment of ['yesterday', '2026-13-01', '2026-02-30T10:00', '#', '12:00'])
      expect([moment, (await run(['why', 'W-001-1', '--at', moment, ...AS])).err]).toEqual([
        moment,
        expect.stringContaining('--at wants a moment such as'),
      ]);
  }, 60_000);
});

describe('wavebook trail', () => {
  it('[TL3] [TL6] [R25] narrows by record, group, refusal and saved filter, and writes CSV and PDF', async () => {
    const of = await plannedWave();
    await run(['call', 'wave.hand-over', JSON.stringify(of), ...AS]);
    const refused = await run(['trail', '--refused', ...AS]);
    expect(refused.out).toContain('1 of 1 events.');
    expect((await run(['trail', '--about', `wave:${of.wave}`, '--kind', 'attempts', ...AS])).out).toContain(
      '1 of 1 events.',
    );
    const filter = { what: 'kind:sign-ins' };
    await does('filter.save', { name: 'Who was here', filter });
    const saved = await value<{ rows: { type: string }[]; total: number }>(
      'trail',
      '--saved',
      'who was HERE',
    );
    expect(saved.total).toBeGreaterThan(2);
    expect(saved.rows.every(({ type }) => type.startsWith('sign'))).toBe(true);
    const narrower = await value<{ total: number }>(
      'trail',
      '--saved',
      'Who was here',
      '--text',
      'nobody says this',
    );
    expect(narrower.total).toBe(0);
    expect((await run(['trail', '--saved', 'Who was her', ...AS])).err).toContain(
      'Did you mean “Who was here”?',
    );
    expect((await run(['trail', '--saved', 'Other', ...AS])).code).toBe(1);
    expect((await run(['trail', '--csv', 'some.csv', '--kind', 'sign-ins', ...AS])).code).toBe(0);
    expect(await readFile(join(bench.home, 'some.csv'), 'utf8')).toContain('# Filter: kind: sign');
    expect((await run(['trail', '--pdf', 'some.pdf', '--kind', 'sign-ins', ...AS])).code).toBe(0);
    expect((await readFile(join(bench.home, 'some.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);
});
