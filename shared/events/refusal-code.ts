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
  | 'wrong-order'; /* dates */

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
  | 'own-training'
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
  | 'file-changed'
  | 'file-gone'
  | 'too-large' /* bytes */
  | 'not-a-packet'
  | 'internal'; /* id */

/** Every reason for which something is refused; the sentences are in `words/`. Data that goes with a code is noted beside it. */
export type RefusalCode = WhoCode | WhatCode | WhenCode | SigningCode | BookCode;
