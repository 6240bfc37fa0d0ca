import { describe, expect, it } from 'vitest';
import { isoOf } from '../../../../shared/kernel/instant.ts';
import type { GateProof } from '../../../../shared/views/shape/gate-proof.ts';
import { encode } from '../../../../src-main/book/line.ts';
import { sha256Hex } from '../../../../src-main/platform/sha256.ts';
import { codeOf, valueOf } from './bench-desk.ts';
import { does } from './plant-nord.ts';
import { goLive, signsWave, wave, waveReady } from './wave-live.ts';

const check = (proof: GateProof, id: string) => proof.checks.find((one) => one.id === id);

describe('why a gate was open', () => {
  it('[TL7] [TL8] [R36] is replayed at any moment, and every decision agrees with what was stored', async () => {
    const plant = await waveReady();
    const { owner, quality, of, desk, faults } = plant;
    const { book } = desk.current()!;
    const before = book.count();
    valueOf(await goLive(plant));
    const [live] = (await book.read(before, book.count())).filter(({ type }) => type === 'went-live/2');
    const asked = { ...of, side: 'entry' as const };

    const closed = valueOf(await owner.read.why.query({ ...asked, upTo: before - 5 }));
    expect([closed.open, closed.upTo, closed.side]).toEqual([false, before - 5, 'entry']);
    const open = valueOf(await owner.read.why.query({ ...asked, upTo: before }));
    expect([open.open, open.wave.state, open.later]).toEqual([true, 'preparing', 0]);
    expect(check(open, 'training')?.inputs).toMatchObject([{ item: 'WI-9', trained: 3, needed: 3 }]);
    const [line] = await book.read(before - 1, before);
    expect(open.head).toBe(sha256Hex(encode(line!)));
    expect(open.decisions).toMatchObject([
      { kind: 'passed', event: live!.id, name: 'Ingrid Solberg', stored: { upTo: before }, agrees: true },
    ]);
    const then = valueOf(await owner.read.why.query({ ...asked, at: live!.at.ms - 1 }));
    expect([then.upTo, then.open, isoOf(then.at).slice(-6)]).toEqual([before, true, '+01:00']);
    const atOnce = valueOf(await owner.read.why.query({ ...asked, at: live!.at.ms }));
    expect([atOnce.upTo, atOnce.wave.state]).toEqual([book.count(), 'live']);
    // At the moment of the decision, after what it was decided from, it is the proof that was stored.
    const exact = valueOf(await owner.read.why.query({ ...asked, upTo: before, at: live!.at.ms }));
    expect(exact.digest).toBe(open.decisions[0]?.stored?.digest);

    await does(quality, {
      kind: 'wave.check',
      ...of,
      id: wave(plant).criteria[1]!.id,
      verdict: 'met',
      evidence: 'seen',
    });
    expect(codeOf(await owner.act.mutate({ command: { kind: 'wave.hand-over', ...of } as never }))).toBe(
      'gate-closed',
    );
    await does(owner, { kind: 'wave.ask', ...of, gate: 'exit' });
    await signsWave(quality, of, 'exit', 'accepted-handoff', 't.wieczorek');
    await does(owner, { kind: 'wave.hand-over', ...of });
    const ended = valueOf(await owner.read.why.query(of));
    expect([ended.side, ended.wave.state]).toEqual(['exit', 'handed-over']);
    expect(ended.decisions.map(({ kind, agrees }) => [kind, agrees])).toEqual([
      ['passed', true],
      ['refused', null],
    ]);
    expect(faults).toEqual([]);
  }, 60_000);

  it('[TL7] the gate asked about is the one that was ahead then; before the wave was there, there is none', async () => {
    const { owner, of, desk } = await waveReady();
    const now = valueOf(await owner.read.why.query(of));
    expect([now.side, now.upTo, now.open]).toEqual(['entry', desk.current()!.book.count(), true]);
    expect(codeOf(await owner.read.why.query({ ...of, upTo: 4 }))).toBe('not-found');
    expect(codeOf(await owner.read.why.query({ ...of, upTo: 0 }))).toBe('not-found');
    expect(codeOf(await owner.read.why.query({ ...of, at: 0 }))).toBe('not-found');
    expect(codeOf(await owner.read.why.query({ ...of, wave: 'nobody' }))).toBe('not-found');
    const far = valueOf(await owner.read.why.query({ ...of, upTo: 1_000_000 }));
    expect(far.upTo).toBe(desk.current()!.book.count());
  }, 60_000);

  it('[TL8] a stored digest that replaying does not give is told', async () => {
    const plant = await waveReady();
    const { owner, of, desk } = plant;
    const { book } = desk.current()!;
    const proof = { upTo: book.count(), digest: '0'.repeat(64) };
    const { actor, role, session } = (await book.read(book.count() - 1, book.count()))[0]!;
    const subject = { kind: 'wave', id: of.wave, ...of } as const;
    await book.commit(
      [
        {
          type: 'went-live/2',
          subject,
          data: { wave: of.wave, signature: null, checks: [], proof },
          reason: null,
        },
      ],
      { actor, role, session },
    );
    const told = valueOf(await owner.read.why.query({ ...of, side: 'entry' }));
    expect(told.decisions).toMatchObject([{ kind: 'passed', agrees: false }]);
  }, 60_000);
});
