import { describe, expect, it } from 'vitest';
import { auditEvents } from '../../../../src-main/api/desk/event-audit.ts';
import { codeOf, type BenchDesk } from './bench-desk.ts';
import { does, person, plantNord, secret } from './plant-nord.ts';

const LUND = 'h.lund';
const entry = (id: string, given: string, family: string) => ({
  id,
  given,
  family,
  email: null,
  role: 'Operator',
  site: 'Plant Nord',
  line: 'Line 1',
  shift: null,
  department: null,
  joined: null,
  left: null,
});
const stateOf = (bench: BenchDesk) => bench.desk.current()!.book.state();

/** Henrik Lund trains; Bakke and Okafor are on the roster, SOP-1 wants the trainer's signature. */
async function school() {
  const bench = await plantNord();
  const { owner } = bench;
  for (const one of [
    entry('P-1', 'Jonas', 'Bakke'),
    entry('P-2', 'Lena', 'Okafor'),
    entry('T-1', 'Henrik', 'Lund'),
  ])
    await does(owner, { kind: 'person.set', person: one, reason: 'roster' });
  const trainer = await person(bench, owner, LUND, 'Henrik Lund', ['trainer']);
  const versions = [{ version: 1, effective: '2026-01-01', note: '' }];
  const signedBy = { trainee: false, trainer: true };
  await does(trainer, {
    kind: 'item.define',
    item: { id: 'SOP-1', title: 'Seal check', versions, assessed: false, validDays: null, signedBy },
  });
  const record = {
    item: 'SOP-1',
    version: 1,
    method: 'classroom',
    trainer: null,
    on: { ms: 1_780_000_000_000, offset: 120, zone: 'Europe/Oslo' },
    result: 'completed',
    evidence: 'list 7',
  };
  const command = { kind: 'training.record-signed', people: ['P-1', 'P-2'], record };
  return { ...bench, trainer, command };
}

describe('training signed through the api', () => {
  it('[R47] a session is recorded and signed with one password, as one action, and verifies on the disk', async () => {
    const bench = await school();
    const { trainer, command, desk } = bench;
    const done = await does(trainer, command, LUND, secret(LUND));
    const held = stateOf(bench).training.get('P-1' as never)![0]!;
    expect(held.signatures[0]?.statement).toMatchObject({ signer: LUND, record: { id: held.session } });
    expect(done.ids).toContain(held.session);
    expect(done.to - done.from).toBe(2);
    expect((await desk.current()!.book.verify({ check: auditEvents() })).kind).toBe('intact');
  });

  it('[R2] without the password nothing is recorded, and a wrong one is refused', async () => {
    const bench = await school();
    const { trainer, command } = bench;
    const ask = async (credential: { id: string; password: string } | null) =>
      codeOf(await trainer.act.mutate({ command: command as never, credential }));
    expect(await ask(null)).toBe('password-needed');
    expect(await ask({ id: LUND, password: 'wrong' })).toBe('wrong-password');
    expect(stateOf(bench).training.size).toBe(0);
  });
});
