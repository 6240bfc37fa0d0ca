import { sameAccount, type Account } from '../../shared/domain/account.ts';
import { factOf, type Fact } from '../../shared/events/catalog.ts';
import type { BookState } from '../../shared/events/state.ts';
import type { Envelope } from '../../shared/events/envelope.ts';
import { verifySignature } from './signing.ts';

/** What an account was when an event was written. */
interface Holder extends Pick<Account, 'name' | 'title' | 'roles' | 'person'> {
  readonly key: string;
  readonly revoked: boolean;
}

/** Looks at one event after another, in the order of the log, and says in words what is wrong with it, or `null`. */
export type SignatureAudit = (event: Envelope) => string | null;

/**
 * Checks every e-signature of a book by the log alone, without trusting the state: signed with the key that
 * the account had then, for this book, this record, and under the name, title and role it had then (R12).
 */
export function auditSignatures(): SignatureAudit {
  const holders = new Map<string, Holder>();
  const seen = new Set<string>();
  let book: string | null = null;
  return (event) => {
    const fact = factOf(event);
    if (fact?.type === 'book-made/1') book = fact.data.id;
    if (fact && isSigned(fact)) return faultOf(fact, event, holders, book) ?? copyFault(fact, seen);
    if (fact) follow(holders, fact);
    return null;
  };
}

/**
 * The same of one event, against the accounts as its workstation had them when it was signed: what others changed meanwhile
 * elsewhere may stand before it in the log, and was not known there.
 */
export function signatureFault(event: Envelope, past: BookState): string | null {
  const fact = factOf(event);
  if (fact === null || !isSigned(fact)) return null;
  const account = past.accounts.find(({ id }) => sameAccount(id, fact.data.signature.statement.signer));
  const holders = new Map(account ? [[account.id as string, holderOf(account)]] : []);
  return faultOf(fact, event, holders, past.book?.id ?? null);
}

function isSigned(fact: Fact): fact is Signed {
  return fact.type === 'signed/1' || fact.type === 'training-signed/1';
}

function holderOf({ name, title, roles, person, keys, standing }: Account): Holder {
  const key = keys.at(-1)?.publicKey ?? '';
  return { name, title, roles, person, key, revoked: standing.kind === 'revoked' };
}

/** Whatever was or was not known, this is never right. */
export const COPIED = 'a copy of a signature that stands elsewhere';

/** One signature stands at one place; a second one like it is a copy. */
function copyFault({ data: { signature } }: Signed, seen: Set<string>): string | null {
  const copied = seen.has(signature.id) || seen.has(signature.value);
  seen.add(signature.id).add(signature.value);
  return copied ? COPIED : null;
}

type Signed = Extract<Fact, { type: 'signed/1' | 'training-signed/1' }>;
type Faults = readonly (readonly [boolean, string])[];

function faultOf(
  fact: Signed,
  event: Envelope,
  holders: ReadonlyMap<string, Holder>,
  book: string | null,
): string | null {
  const { signature } = fact.data;
  const { statement } = signature;
  const holder = holders.get(statement.signer);
  if (!holder) return `signed by an account the book does not have: ${statement.signer}`;
  const faults: Faults = [
    [holder.revoked, `${statement.signer} was revoked`],
    [signature.key !== holder.key, `not the key that ${statement.signer} had then`],
    [!verifySignature(signature, [{ publicKey: holder.key }]), 'the signature does not fit its statement'],
    [statement.book !== book, 'signed for another book'],
    [statement.at.ms !== event.at.ms, 'signed at another time than it is kept under'],
    ...recordFaults(fact, event, holder),
    [
      event.actor === null || !sameAccount(event.actor, statement.signer),
      `written by ${event.actor ?? 'nobody'}, signed by ${statement.signer}`,
    ],
    [
      statement.name !== holder.name || statement.title !== holder.title,
      'the printed name or title is another one',
    ],
    [
      !holder.roles.includes(statement.role),
      `signed as ${statement.role}, a role ${statement.signer} did not have`,
    ],
    [!event.origin.startsWith(statement.device), 'signed at another workstation'],
  ];
  return faults.find(([broken]) => broken)?.[1] ?? null;
}

/** Whether it was signed for what it lies at; whether it fits the content there is asked with the state at hand. */
function recordFaults({ type, data }: Signed, { subject }: Envelope, holder: Holder): Faults {
  const { record, meaning, signer } = data.signature.statement;
  if (type === 'signed/1') {
    const [kind, id] = data.wave ? ['wave', data.wave] : ['rollout', subject.rollout];
    return [[record.id !== id || record.kind !== kind, 'signed for another record']];
  }
  const people = data.records.map(({ person }) => person);
  const wanted = data.as === 'trainer' ? 'training-given' : 'training-received';
  return [
    [record.kind !== 'training', 'signed for another record'],
    [meaning !== wanted, `signed as ${meaning}, kept as ${wanted}`],
    [
      data.as === 'trainee' && people.some((person) => person !== holder.person),
      `${signer} signed for training that somebody else received`,
    ],
    [
      data.as === 'trainer' && people.some((person) => person === holder.person),
      `${signer} signed as the trainer of their own training`,
    ],
  ];
}

function follow(holders: Map<string, Holder>, fact: Fact): void {
  if (fact.type === 'account-made/1') {
    const {
      account: { id, name, title, roles, person },
      key,
    } = fact.data;
    holders.set(id, { name, title, roles, person, key: key.publicKey, revoked: false });
  }
  if (fact.type === 'password-set/1') change(holders, fact.data.id, { key: fact.data.key.publicKey });
  if (fact.type === 'account-changed/1') change(holders, fact.data.id, { [fact.data.field]: fact.data.new });
  if (fact.type === 'account-revoked/1') change(holders, fact.data.id, { revoked: true });
}

function change(holders: Map<string, Holder>, id: string, part: Partial<Holder>): void {
  const holder = holders.get(id);
  if (holder) holders.set(id, { ...holder, ...part });
}
