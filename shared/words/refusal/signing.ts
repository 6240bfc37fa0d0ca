import type { SigningCode } from '../../events/refusal-code.ts';
import { countText } from '../count.ts';
import { head } from '../en/refusal/head.ts';
import { signing as say } from '../en/refusal/signing.ts';
import { textOf, textsOf } from '../refusal-data.ts';
import { rolesText } from '../roles.ts';
import { given, said, type Text } from './said.ts';

/** Refusals about signing: whose step it is, what is signed, and who is kept apart. */
export const signingTexts: Readonly<Record<SigningCode, Text>> = {
  'not-asked': () => said(head.notSigned, say['not-asked']),
  'not-your-step': (data) => {
    const waits = given(rolesText(textsOf(data, 'roles')), say['not-your-step'].waits);
    return said(head.notSigned, say['not-your-step'], ...waits);
  },
  'step-not-due': (data) => {
    const waits = given(rolesText(textsOf(data, 'waitsFor'), 'and'), say['step-not-due'].waits);
    return said(head.notSigned, say['step-not-due'], ...waits);
  },
  'already-signed': () => said(head.notSigned, say['already-signed']),
  'content-changed': () => said(head.notSigned, say['content-changed']),
  'signature-needed': () => said(head.notDone, say['signature-needed']),
  'bad-signature': () => said(head.notSigned, say['bad-signature']),
  'own-approval': () => said(head.notSigned, say['own-approval']),
  'own-paper': () => said(head.notSigned, say['own-paper']),
  'not-their-step': (data) => {
    const { why, somebody, waits, todo } = say['not-their-step'];
    const roles = given(rolesText(textsOf(data, 'roles')), waits);
    return said(head.notSaved, { why: why(textOf(data, 'name') || somebody), todo }, ...roles);
  },
  'not-at-this-sitting': (data) => {
    const { why, noun, unknown, todo } = say['not-at-this-sitting'];
    const count = textsOf(data, 'ids').length;
    return said(head.notSaved, { why: count === 0 ? unknown : why(countText(count, ...noun)), todo });
  },
  'own-training': () => said(head.notSaved, say['own-training']),
  'not-your-training': (data) => {
    const by = given(say['not-your-training'].by[textOf(data, 'as')] ?? '', (line) => line);
    return said(head.notSigned, say['not-your-training'], ...by);
  },
  'reviewed-own-work': () => said(head.notSaved, say['reviewed-own-work']),
  'own-handoff': () => said(head.notSigned, say['own-handoff']),
};
