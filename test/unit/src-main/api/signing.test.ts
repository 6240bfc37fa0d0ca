import { describe, expect, it } from 'vitest';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import { bookFolding } from '../../../../src-main/api/desk/book-folding.ts';
import { auditEvents } from '../../../../src-main/api/desk/event-audit.ts';
import { openBook } from '../../../../src-main/book/open-book.ts';
import { codeOf, LOCK_MS, valueOf } from './bench-desk.ts';
import { does, plantNord, secret, signPlan, signsIn } from './plant-nord.ts';

const QA = 't.wieczorek';

describe('signing', () => {
  it('[R9] wants id and password first, the password later, and both again after a lock', async () => {
    const { owner, quality, rollout, desk } = await plantNord();
    const command = await signPlan(quality, rollout);
    const sign = async (credential: { id: string | null; password: string } | null) =>
      codeOf(await quality.act.mutate({ command, credential }));
    expect(await sign(null)).toBe('password-needed');
    expect(await sign({ id: null, password: secret(QA) })).toBe('id-needed');
    expect(await sign({ id: 'i.solberg', password: secret(QA) })).toBe('wrong-id');
    expect(await sign({ id: QA, password: secret(QA) })).toBe('done');
    expect((await quality.desk.status.query()).me?.needsId).toBe(false);
    await does(owner, {
      kind: 'rollout.describe',
      rollout,
      description: {
        title: 'MES',
        class: 'major',
        site: 'Plant Nord',
        owner: 'i.solberg',
        reason: 'More',
        current: 'Paper',
        intended: 'Screens',
      },
      reason: 'Title',
    });
    await does(owner, { kind: 'rollout.ask', rollout });
    const again = await signPlan(quality, rollout);
    const second = { command: again, credential: { id: null, password: secret(QA) } };
    await quality.session.lock.mutate();
    await signsIn(quality, QA);
    expect(codeOf(await quality.act.mutate(second))).toBe('id-needed');
    await sign({ id: QA, password: secret(QA) });
    expect(
      codeOf(await quality.act.mutate({ command: again, credential: { id: QA, password: secret(QA) } })),
    ).toBe('done');
    expect(
      desk
        .current()
        ?.book.state()
        .rollouts.get(rollout as never)?.signatures,
    ).toHaveLength(2);
  });

  it('[R8] [R9] the period of signing ends when nothing is done for the time set', async () => {
    const { quality, rollout, timer, tools } = await plantNord();
    const command = await signPlan(quality, rollout);
    valueOf(await quality.act.mutate({ command, credential: { id: QA, password: secret(QA) } }));
    // The clock of the bench moves ten milliseconds a reading: far enough in one go.
    for (let read = 0; read < LOCK_MS / 10 + 1; read += 1) tools.clock.now();
    for (let read = 0; read < LOCK_MS / 10 + 1; read += 1) tools.clock.monotonic();
    timer.advance(LOCK_MS);
    expect((await quality.desk.status.query()).me).toBeNull();
    expect(codeOf(await quality.act.mutate({ command, credential: { id: QA, password: secret(QA) } }))).toBe(
      'not-signed-in',
    );
  });

  it('[R10] stores printed name, time with zone, and meaning', async () => {
    const { quality, rollout, desk } = await plantNord();
    valueOf(
      await quality.act.mutate({
        command: await signPlan(quality, rollout),
        credential: { id: QA, password: secret(QA) },
      }),
    );
    const [held] =
      desk
        .current()
        ?.book.state()
        .rollouts.get(rollout as never)?.signatures ?? [];
    expect(held?.statement).toMatchObject({
      signer: QA,
      name: 'Tomasz Wieczorek',
      meaning: 'approved',
      at: { zone: 'Europe/Oslo', offset: 60 },
    });
  });

  it('[R12] what is on the disk verifies, and no longer once a signature stands under other content or another name', async () => {
    const { quality, rollout, desk, tools } = await plantNord();
    valueOf(
      await quality.act.mutate({
        command: await signPlan(quality, rollout),
        credential: { id: QA, password: secret(QA) },
      }),
    );
    const { book } = desk.current()!;
    expect((await book.verify({ check: auditEvents() })).kind).toBe('intact');
    const events = await book.read(0, book.count());
    const told = (alter: (data: Record<string, unknown>) => unknown) => {
      const audit = auditEvents();
      let state = bookFolding.empty;
      return events
        .map((event) => {
          const seen =
            event.type === 'signed/1' ? { ...event, data: JSON.parse(canonical(alter(event.data))) } : event;
          const fault = audit(seen, state);
          state = bookFolding.fold(state, event);
          return fault;
        })
        .filter((fault) => fault !== null);
    };
    const statement = (part: object) => (data: Record<string, unknown>) => {
      const signature = data['signature'] as { statement: object };
      return { ...data, signature: { ...signature, statement: { ...signature.statement, ...part } } };
    };
    expect(told((data) => data)).toEqual([]);
    expect(told(statement({ name: 'Per Nygård' }))).toHaveLength(1);
    expect(told(statement({ digest: 'a'.repeat(64) }))).toHaveLength(1);
    expect(told(statement({ comment: 'I never said this' }))).toHaveLength(1);
    // Carried on by another life of the workstation it is the same signature; written anew it is a copy.
    const twice = (part: object) => {
      const audit = auditEvents();
      let state = bookFolding.empty;
      return events
        .flatMap((event) => [event, { ...event, origin: event.origin.replace(/-1$/, '-7'), ...part }])
        .map((event) => {
          const fault = audit(event, state);
          state = bookFolding.fold(state, event);
          return fault;
        })
        .filter((fault) => fault !== null);
    };
    expect(twice({})).toEqual([]);
    expect(twice({ id: crypto.randomUUID() })).toContain('a copy of a signature that stands elsewhere');
    await desk.close();
    const again = await openBook({ ...tools, dir: book.dir, folding: bookFolding });
    expect((await again.verify({ check: auditEvents() })).kind).toBe('intact');
    await again.close();
  });

  it('[R12] content that was put in place of what was signed is told, though the signature itself is genuine', async () => {
    const { quality, rollout, desk } = await plantNord();
    valueOf(
      await quality.act.mutate({
        command: await signPlan(quality, rollout),
        credential: { id: QA, password: secret(QA) },
      }),
    );
    const { book } = desk.current()!;
    const told = async (swap: (text: string) => string) => {
      const audit = auditEvents();
      let state = bookFolding.empty;
      const faults: (string | null)[] = [];
      for (const event of await book.read(0, book.count())) {
        const seen =
          event.type === 'risk-assessed/1'
            ? { ...event, data: JSON.parse(swap(canonical(event.data))) }
            : event;
        faults.push(audit(seen, state));
        state = bookFolding.fold(state, seen);
      }
      return faults.filter((fault) => fault !== null);
    };
    expect(await told((text) => text)).toEqual([]);
    expect(await told((text) => text.replace('"high"', '"low"'))).toEqual([
      'the content signed is not the content that stood there',
    ]);
  });

  it('[R12] refuses content that is another by now than what the signer was shown', async () => {
    const { owner, quality, rollout } = await plantNord();
    const command = await signPlan(quality, rollout);
    await does(owner, {
      kind: 'rollout.impact',
      rollout,
      impact: [{ area: 'Line 2', effect: 'x', todo: 'y' }],
      reason: 'Other line',
    });
    expect(codeOf(await quality.act.mutate({ command, credential: { id: QA, password: secret(QA) } }))).toBe(
      'content-changed',
    );
  });

  it('[R5] locks the account after five wrong passwords at signing, in the middle of a session', async () => {
    const { quality, rollout, owner } = await plantNord();
    const command = await signPlan(quality, rollout);
    const codes: string[] = [];
    for (let turn = 0; turn < 6; turn += 1)
      codes.push(codeOf(await quality.act.mutate({ command, credential: { id: QA, password: 'wrong' } })));
    expect(codes).toEqual([
      'wrong-password',
      'wrong-password',
      'wrong-password',
      'wrong-password',
      'locked',
      'locked',
    ]);
    expect(codeOf(await quality.read.home.query({}))).toBe('locked');
    expect(valueOf(await owner.read.accounts.query()).find(({ id }) => id === QA)?.standing.kind).toBe(
      'locked',
    );
    await does(owner, { kind: 'account.unlock', id: QA, reason: 'He called from his desk' });
    await signsIn(quality, QA);
    expect(codeOf(await quality.act.mutate({ command, credential: { id: QA, password: secret(QA) } }))).toBe(
      'done',
    );
  });

  it('[R6] a revoked account is out at once and cannot sign; what it signed before still counts and verifies', async () => {
    const { quality, owner, rollout, desk } = await plantNord();
    const command = await signPlan(quality, rollout);
    valueOf(await quality.act.mutate({ command, credential: { id: QA, password: secret(QA) } }));
    await does(owner, { kind: 'account.revoke', id: QA, reason: 'Left the company' });
    expect(codeOf(await quality.act.mutate({ command, credential: { id: QA, password: secret(QA) } }))).toBe(
      'revoked',
    );
    expect(codeOf(await quality.session.signIn.mutate({ id: QA, password: secret(QA) }))).toBe('revoked');
    expect(valueOf(await owner.read.rollout.query({ id: rollout })).plan.met).toBe(true);
    expect((await desk.current()!.book.verify({ check: auditEvents() })).kind).toBe('intact');
  });
});
