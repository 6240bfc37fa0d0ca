import type { WhoCode } from '../../events/refusal-code.ts';
import { familyNamesText } from '../count.ts';
import { head } from '../en/refusal/head.ts';
import { passwordRules, who as say } from '../en/refusal/who.ts';
import { momentOf, numberOf, textOf, textsOf } from '../refusal-data.ts';
import { rolesText } from '../roles.ts';
import { given, NAMES, said, type Text } from './said.ts';

/** Refusals about who asks: the sign-in, the account, its password and its functions. */
export const whoTexts: Readonly<Record<WhoCode, Text>> = {
  'not-signed-in': () => said(head.notDone, say['not-signed-in']),
  'not-allowed': (data) => {
    const roles = rolesText(textsOf(data, 'needs'));
    const { why, todo } = say['not-allowed'];
    return said(head.notDone, { why: why(roles), todo: todo(roles) });
  },
  locked: () => said(head.notDone, say.locked),
  revoked: (data) => said(head.notDone, say.revoked, ...given(textOf(data, 'id'), say.revoked.more)),
  'wrong-password': (data) =>
    said(head.notDone, say['wrong-password'], ...given(numberOf(data, 'left'), say['wrong-password'].left)),
  'wrong-sign-in': () => said(head.notSignedIn, say['wrong-sign-in']),
  'must-change-password': () => said(head.notDone, say['must-change-password']),
  'weak-password': (data) =>
    said(
      head.notSaved,
      say['weak-password'],
      ...textsOf(data, 'rules').map((rule) => passwordRules[rule]?.(textOf(data, 'shortest')) ?? rule),
    ),
  'password-needed': () => said(head.notSigned, say['password-needed']),
  'id-needed': () => said(head.notSigned, say['id-needed']),
  'wrong-id': () => said(head.notSigned, say['wrong-id']),
  'password-expired': (data) => {
    const since = given(momentOf(data, 'since'), say['password-expired'].since);
    return said(head.notDone, say['password-expired'], ...since);
  },
  'invitation-expired': (data) => {
    const issued = given(momentOf(data, 'issued'), say['invitation-expired'].issued);
    return said(head.notSignedIn, say['invitation-expired'], ...issued);
  },
  'not-at-this-site': (data) => {
    const { why, unknown, todo } = say['not-at-this-site'];
    const [roles, site] = [rolesText(textsOf(data, 'roles')), textOf(data, 'site')];
    return said(head.notDone, { why: roles === '' || site === '' ? unknown : why(roles, site), todo });
  },
  'not-vouched': (data) => {
    const may = given(familyNamesText(textsOf(data, 'may'), NAMES), say['not-vouched'].may);
    return said(head.notSigned, say['not-vouched'], ...may);
  },
  'not-accepted': () => said(head.notSigned, say['not-accepted']),
  'own-vouch': () => said(head.notSaved, say['own-vouch']),
  'unchecked-voucher': (data) => {
    const may = given(familyNamesText(textsOf(data, 'may'), NAMES), say['unchecked-voucher'].may);
    return said(head.notSaved, say['unchecked-voucher'], ...may);
  },
  'not-own-password': (data) => {
    const { why, nobody, todo } = say['not-own-password'];
    return said(head.notSaved, { why: why(textOf(data, 'name') ?? nobody), todo });
  },
  'own-alert': () => said(head.notSaved, say['own-alert']),
  'last-administrator': () => said(head.notDone, say['last-administrator']),
  'roles-apart': (data) => {
    const { why, todo } = say['roles-apart'];
    return said(head.notSaved, { why: why(rolesText(textsOf(data, 'roles'), 'and')), todo });
  },
};
