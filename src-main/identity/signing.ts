import type { Account, AccountKey } from '../../shared/domain/account.ts';
import type { SignatureId } from '../../shared/domain/ids.ts';
import type { Signature, Statement } from '../../shared/domain/signature.ts';
import { canonical } from '../../shared/kernel/canonical.ts';
import { verifies, type Signer } from '../platform/ed25519.ts';

const bytes = (statement: Statement): Uint8Array => Buffer.from(canonical(statement));

/** The signature of an opened key over a statement: Ed25519 (RFC 8032) over its RFC 8785 bytes. */
export function signStatement(id: string, statement: Statement, signer: Signer): Signature {
  const value = Buffer.from(signer.sign(bytes(statement))).toString('hex');
  return { id: id as SignatureId, statement, key: Buffer.from(signer.publicKey).toString('hex'), value };
}

/** Whether a signature is one of these keys' over exactly its own statement. Who may have signed is asked elsewhere. */
export function verifySignature(
  signature: Signature,
  keys: readonly Pick<AccountKey, 'publicKey'>[],
): boolean {
  if (!keys.some((key) => key.publicKey === signature.key)) return false;
  return verifies(
    Buffer.from(signature.value, 'hex'),
    bytes(signature.statement),
    Buffer.from(signature.key, 'hex'),
  );
}

/** The key an account signs with now: the newest one. */
export function keyInUse(account: Account): AccountKey {
  const key = account.keys.at(-1);
  if (!key) throw new Error(`account ${account.id} has no key`);
  return { publicKey: key.publicKey, sealed: key.sealed };
}
