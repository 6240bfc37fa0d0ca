import { describe, expect, it } from 'vitest';
import { draft } from '../../../../shared/events/catalog.ts';
import type { Draft, Envelope } from '../../../../shared/events/envelope.ts';
import type { Statement } from '../../../../shared/domain/signature.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { makeKey, openKey } from '../../../../src-main/identity/sealed-key.ts';
import { auditSignatures } from '../../../../src-main/identity/signature-audit.ts';
import { signStatement, verifySignature } from '../../../../src-main/identity/signing.ts';
import { PASSWORD, quickStretch, START } from './bench-register.ts';

const random = seededRandom(3);
const uuid = () => random.uuid(START.ms);
const [book, device, rollout, otherRollout] = [uuid(), uuid(), uuid(), uuid()];
const account = {
  id: 'i.solberg',
  name: 'Ingrid Solberg',
  title: 'Quality engineer',
  roles: ['quality'],
  person: null,
};
const tools = { random, stretch: quickStretch };

const statement = {
  v: 1,
  book,
  device,
  record: { kind: 'rollout', id: rollout, number: 'R-001', revision: 1 },
  meaning: 'approved',
  signer: 'i.solberg',
  name: 'Ingrid Solberg',
  title: 'Quality engineer',
  role: 'quality',
  at: START,
  sections: ['plan'],
  digest: 'a'.repeat(64),
  comment: '',
} as unknown as Statement;

const event = (one: Draft, part: Partial<Envelope> = {}): Envelope =>
  ({ ...one, at: START, actor: 'i.solberg', origin: `${device}-1`, ...part }) as unknown as Envelope;

async function bench() {
  const key = await makeKey('i.solberg', PASSWORD, tools);
  const signer = (await openKey('i.solberg', key, PASSWORD, quickStretch))!;
  const made = [
    event(
      draft('book-made/1', { kind: 'book', id: book }, {
        id: book,
        name: 'Nord',
        site: 'Nord',
        zone: 'Europe/Oslo',
        app: '0.1.0',
      } as never),
    ),
    event(
      draft('account-made/1', { kind: 'account', id: 'i.solberg' }, {
        account,
        key,
        mustChange: false,
      } as never),
    ),
  ];
  const sign = (said: Statement, at = rollout, part: Partial<Envelope> = {}) =>
    event(
      draft('signed/1', { kind: 'rollout', id: at, rollout: at }, {
        wave: null,
        step: null,
        signature: signStatement(uuid(), said, signer),
      } as never),
      part,
    );
  const told = (...events: Envelope[]) => {
    const audit = auditSignatures();
    return [...made, ...events].map(audit).at(-1);
  };
  return { key, signer, sign, told };
}

describe('[R12] a signature', () => {
  it('[R12] is found good for what was signed, by whom, in this book', async () => {
    const { sign, told } = await bench();
    expect(told(sign(statement))).toBeNull();
  });

  it('[R12] moved to another record, book, workstation, person or name is told', async () => {
    const { sign, told } = await bench();
    expect(told(sign(statement, otherRollout))).toContain('another record');
    expect(told(sign({ ...statement, book: uuid() as never }))).toContain('another book');
    expect(told(sign({ ...statement, device: uuid() as never }))).toContain('another workstation');
    expect(told(sign(statement, rollout, { actor: 'p.nygard' }))).toContain('written by p.nygard');
    expect(told(sign({ ...statement, name: 'Per Nygård' }))).toContain('printed name');
    expect(told(sign({ ...statement, role: 'production' }))).toContain('production');
    expect(told(sign({ ...statement, signer: 'p.nygard' as never }))).toContain('p.nygard');
  });

  it('[R12] copied, or kept under another moment than it was made at, is told', async () => {
    const { sign, told } = await bench();
    const one = sign(statement);
    expect(told(one, sign(statement))).toBe('a copy of a signature that stands elsewhere');
    const renumbered = structuredClone(one) as unknown as { data: { signature: { value: string } } };
    renumbered.data.signature.value = 'f'.repeat(128);
    expect(told(one, renumbered as never)).toContain('does not fit');
    const later = { ...START, ms: START.ms + 60_000 };
    expect(told(sign(statement, rollout, { at: later }))).toContain('another time');
    expect(told(sign({ ...statement, at: later }, rollout, { at: later }))).toBeNull();
  });

  it('[R12] [R6] stays good after the signer was renamed; one in the old name made afterwards is told', async () => {
    const { sign, told } = await bench();
    const renamed = event(
      draft('account-changed/1', { kind: 'account', id: 'i.solberg' }, {
        id: 'i.solberg',
        field: 'name',
        old: 'Ingrid Solberg',
        new: 'Ingrid Haugen',
      } as never),
    );
    expect(told(sign(statement), renamed)).toBeNull();
    expect(told(renamed, sign(statement))).toContain('printed name');
    expect(told(renamed, sign({ ...statement, name: 'Ingrid Haugen' }))).toBeNull();
  });

  it('[R12] whose statement was altered after signing no longer verifies', async () => {
    const { key, signer } = await bench();
    const signature = signStatement(uuid(), statement, signer);
    expect(verifySignature(signature, [key])).toBe(true);
    for (const altered of [
      { meaning: 'reviewed' },
      { digest: 'b'.repeat(64) },
      { comment: 'x' },
      { at: { ...START, ms: START.ms + 1 } },
    ]) {
      expect(
        verifySignature({ ...signature, statement: { ...statement, ...altered } as Statement }, [key]),
      ).toBe(false);
    }
  });

  it('[R6] made before a reset or a revocation stays good; one made after it with the old key is told', async () => {
    const { sign, told } = await bench();
    const early = sign(statement);
    const reset = event(
      draft('password-set/1', { kind: 'account', id: 'i.solberg' }, {
        id: 'i.solberg',
        key: await makeKey('i.solberg', 'x', tools),
        own: false,
      } as never),
    );
    const revoked = event(
      draft('account-revoked/1', { kind: 'account', id: 'i.solberg' }, { id: 'i.solberg' } as never, 'left'),
    );
    const audit = auditSignatures();
    expect(told(early, reset, revoked)).toBeNull();
    expect(told(reset, sign(statement))).toContain('not the key');
    expect(told(revoked, sign(statement))).toContain('revoked');
    expect(audit(early)).toContain('does not have');
  });

  it('[R12] [R47] on training is told when it is kept as another act, or by or for the wrong person', async () => {
    const { signer, told } = await bench();
    const records = [{ person: 'P-1', id: uuid() }];
    const linked = event(
      draft('account-changed/1', { kind: 'account', id: 'i.solberg' }, {
        id: 'i.solberg',
        field: 'person',
        old: null,
        new: 'P-1',
      } as never),
    );
    const received = {
      ...statement,
      record: { kind: 'training', id: records[0]!.id, number: 'WI-118', revision: 1 },
      meaning: 'training-received',
      sections: ['act'],
    } as unknown as Statement;
    const keep = (said: Statement, as: 'trainer' | 'trainee', part: Partial<Envelope> = {}) =>
      event(
        draft('training-signed/1', { kind: 'training', id: 'P-1' }, {
          as,
          records,
          signature: signStatement(uuid(), said, signer),
        } as never),
        part,
      );
    expect(told(linked, keep(received, 'trainee'))).toBeNull();
    expect(told(keep(received, 'trainee'))).toContain('somebody else received');
    expect(told(linked, keep(received, 'trainer'))).toContain('kept as training-given');
    const given = { ...received, meaning: 'training-given' } as Statement;
    expect(told(keep(given, 'trainer'))).toBeNull();
    expect(told(linked, keep(given, 'trainer'))).toContain('their own training');
    expect(told(keep({ ...given, record: statement.record }, 'trainer'))).toContain('another record');
    expect(told(keep({ ...given, book: uuid() as never }, 'trainer'))).toContain('another book');
    expect(told(keep(given, 'trainer', { actor: 'p.nygard' }))).toContain('written by p.nygard');
  });
});
