export type WhoCode =
  | 'not-signed-in'
  | 'not-allowed' /* needs: Role[] */
  | 'locked'
  | 'revoked'
  | 'wrong-password' /* left: number */
  | 'wrong-sign-in'
  | 'must-change-password'
  | 'weak-password' /* rules: string[] */
  | 'password-needed'
  | 'id-needed'
  | 'wrong-id'
  | 'password-expired' /* since: Instant */
  | 'invitation-expired' /* issued: Instant */
  | 'not-at-this-site' /* site, roles: those needed, which the person has elsewhere */
  | 'not-vouched' /* may: names of those who may check */
  | 'not-accepted'
  | 'own-vouch' /* of themselves, or of a password they issued */
  | 'unchecked-voucher' /* may: names of those who may check this person, being checked themselves */
  | 'not-own-password' /* name: who has an issued password still, so that whoever issued it could use the key */
  | 'own-alert'
  | 'last-administrator'
  | 'roles-apart'; /* roles: Role[] */

export type WhatCode =
  | 'invalid' /* problems: { path, message }[] */
  | 'not-found' /* what, id */
  | 'duplicate' /* what, id */
  | 'unchanged'
  | 'reason-needed'
  | 'unknown-person' /* ids */
  | 'unknown-item' /* ids */
  | 'wrong-version' /* item, known: number[] */
  | 'future-date'
  | 'wrong-order' /* first, second */
  | 'circle' /* people: names, who report to each other in a circle */
  | 'trainer-not-qualified' /* trainer: name, item: the item they must hold, cause: GapCause or 'unknown' */
  | 'wrong-method' /* item, methods: those that count */
  | 'own-equivalent' /* item: an item does not answer for itself */
  | 'too-long' /* until: day, most: days */
  | 'not-a-gap' /* person: name, item: nothing to override */
  | 'not-a-joiner' /* ids: nobody whom the wave's scope came to mean after its freeze */
  | 'in-use' /* people: names, still in waves or with records, so an import cannot be taken back */
  | 'past-date'
  | 'own-delegation'
  | 'too-few' /* need, have: people who could answer a step */
  | 'changed-since'; /* people: names, changed since the import that is to be taken back */

export type WhenCode =
  | 'finished' /* state */
  | 'wrong-state' /* state, needs */
  | 'gate-closed' /* side, checks: GateCheck[] */
  | 'halted' /* halts */
  | 'plan-not-approved' /* check: GateCheck */
  | 'missing' /* what: MissingThing[] */
  | 'cohort-frozen';

export type SigningCode =
  | 'not-asked'
  | 'not-your-step' /* roles */
  | 'step-not-due' /* waitsFor: names */
  | 'already-signed'
  | 'content-changed'
  | 'signature-needed'
  | 'bad-signature'
  | 'own-approval'
  | 'own-paper' /* the signer of a paper, or one of its witnesses already */
  | 'not-their-step' /* name: whose paper it is, roles */
  | 'not-at-this-sitting' /* ids: signatures that are not there */
  | 'own-training'
  | 'not-your-training' /* as: SignedAs, whom the records do not name */
  | 'reviewed-own-work'
  | 'own-handoff';

export type BookCode =
  | 'no-book'
  | 'book-open-elsewhere' /* pid, host */
  | 'not-empty-folder' /* dir */
  | 'not-a-book' /* dir */
  | 'damaged'
  | 'read-only'
  | 'storage' /* what */
  | 'import-problems' /* count */
  | 'import-questions' /* questions: what the file leaves open and nobody answered */
  | 'import-cancelled'
  | 'importing' /* another file is being taken in */
  | 'file-changed'
  | 'file-gone'
  | 'too-large' /* bytes | rows: the most there may be */
  | 'not-a-packet'
  | 'internal'; /* id */

export type SyncCode =
  | 'conflict-open' /* conflicts: { id, field, record }[] */
  | 'conflict-settled' /* id: there is no such open conflict, or no such side of it, any more */
  | 'device-known' /* name: whose identity or key it is already */
  | 'device-unknown' /* id */
  | 'device-revoked' /* name */
  | 'own-device' /* a workstation is revoked from another one */
  | 'code-taken' /* code, name: whose it is */
  | 'last-workstation'
  | 'share-not-set'
  | 'share-unreachable' /* where, why */
  | 'share-not-empty-of-others' /* where: another book lies there */
  | 'share-inside-book' /* where */
  | 'not-a-share' /* where */
  | 'not-a-backup' /* where, why */
  | 'join-waiting'; /* name: this workstation asked to join and is not let in yet */

/** Every reason for which something is refused; the sentences are in `words/`. Data that goes with a code is noted beside it. */
export type RefusalCode = WhoCode | WhatCode | WhenCode | SigningCode | BookCode | SyncCode;
