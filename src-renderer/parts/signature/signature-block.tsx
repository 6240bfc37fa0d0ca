import type { ReactElement, ReactNode } from 'react';
import type { SignatureMark } from '../../../shared/domain/marks.ts';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../state-mark/state-mark.tsx';

export type SignatureBlockProps = {
  readonly state: SignatureMark;
  /** The printed name. */
  readonly name: string;
  /** "Approved", "Yours to sign", "Void since Thu 12 Nov, 13:20". */
  readonly meaning: string;
  readonly role?: string | undefined;
  /** Date, time, zone and workstation, or when it was asked for. */
  readonly when?: string | undefined;
  /** What must be known beside the meaning: given on paper, on behalf of somebody. */
  readonly notes?: readonly string[] | undefined;
  /** What became of it, or a reason in quotes. */
  readonly detail?: ReactNode;
  readonly digest?: string | undefined;
  /** Asked for and overdue: the waiting line turns amber. */
  readonly late?: boolean | undefined;
  readonly size?: 'usual' | 'small' | undefined;
  /** In place of the mark's own word. */
  readonly word?: string | undefined;
  /** What can be done with it: to open the scan, to witness. */
  readonly acts?: ReactNode;
};

/** The block of one signer, the same on screen, in the ceremony's preview and in print. */
export function SignatureBlock(props: SignatureBlockProps): ReactElement {
  const { state, name, meaning, role, when, notes = [], detail, digest, acts } = props;
  const { late = false, size = 'usual', word = markWord(`signature/${state}`) } = props;
  const small = size === 'small';
  return (
    <div
      className={small ? 'wb-signature wb-signature-small' : 'wb-signature'}
      role="group"
      aria-label={`${name}: ${word}`}
    >
      <div className="wb-signature-name">
        <StateMark mark={`signature/${state}`} size={small ? 20 : 24} hue={late ? 'warn' : undefined} />
        {name}
      </div>
      <p>
        <strong className={late ? 'wb-text-warn' : undefined}>{meaning}</strong>
      </p>
      {notes.map((note) => (
        <p key={note} className="wb-medium">
          {note}
        </p>
      ))}
      {role === undefined ? null : <p className="wb-second">{role}</p>}
      {when === undefined ? null : <p className="wb-second">{when}</p>}
      {detail === undefined ? null : <p className="wb-muted">{detail}</p>}
      {digest === undefined ? null : (
        <p className="wb-muted">
          digest <span className="wb-mono">{digest}</span>
        </p>
      )}
      {acts === undefined ? null : <div className="wb-signature-acts">{acts}</div>}
    </div>
  );
}

export function SignatureBlocks({
  signatures,
}: {
  readonly signatures: readonly SignatureBlockProps[];
}): ReactElement {
  return (
    <div className="wb-signatures">
      {signatures.map((signature, index) => (
        // One person may have signed more than once; the place tells them apart.
        <SignatureBlock key={`${index} ${signature.name}`} {...signature} />
      ))}
    </div>
  );
}
