import type { DeviceId } from '../domain/ids.ts';
import { isWitnessed, type HeldPaper } from '../domain/paper.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { HeldSignature, Voided } from '../domain/signature.ts';
import type { BookState } from '../events/state.ts';
import { accountName } from './account-name.ts';
import type { PaperView, SignatureView } from './shape/gate.ts';

/** Where printed names of accounts and workstations are looked up. */
export type Names = Pick<BookState, 'accounts' | 'devices'>;

/** A signature as it is shown everywhere: name, time with zone and meaning always together (R11). */
export function signatureView(names: Names, held: HeldSignature): SignatureView {
  const { signer, name, title, role, meaning, at, device, digest, sections, comment, record, onBehalf } =
    held.statement;
  return {
    id: held.id,
    signer,
    name,
    title,
    role,
    meaning,
    at,
    device: names.devices.get(device as DeviceId)?.name ?? device,
    revision: record.revision,
    digest,
    sections,
    comment,
    status: held.void !== null ? 'void' : meaning === 'rejected' ? 'rejected' : 'signed',
    void: voidOf(held.void),
    onBehalf: onBehalf === undefined ? null : accountName(names, onBehalf),
    paper: null,
  };
}

/** One given on paper: `at` is when it was signed there, and no workstation of ours saw that. */
export function paperView(names: Names, held: HeldPaper): SignatureView & { readonly paper: PaperView } {
  const { id, signer, name, title, role, meaning, signedOn, revision, digest, sections } = held;
  return {
    id,
    signer,
    name,
    title,
    role,
    meaning,
    at: signedOn,
    device: '',
    revision,
    digest,
    sections,
    comment: '',
    status: held.void === null ? 'signed' : 'void',
    void: voidOf(held.void),
    onBehalf: null,
    paper: {
      scan: held.scan,
      recordedAt: held.at,
      recordedBy: accountName(names, held.by),
      reason: held.reason,
      witnesses: held.witnesses.map((one) => ({ name: one.name, at: one.at })),
    },
  };
}

function voidOf(gone: Voided | null): SignatureView['void'] {
  return gone === null ? null : { at: gone.at, by: gone.by, section: gone.section };
}

/** All that was signed on a record, and on paper once that counts (void ones too), in the order in which it was given. */
export function signaturesOn(
  names: Names,
  { signatures, papers }: Pick<Rollout, 'signatures' | 'papers'>,
): readonly SignatureView[] {
  const given = papers.filter((held) => held.void !== null || isWitnessed(held));
  return [
    ...signatures.map((held) => signatureView(names, held)),
    ...given.map((held) => paperView(names, held)),
  ].toSorted((a, b) => a.at.ms - b.at.ms);
}
