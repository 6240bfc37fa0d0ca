import type { bookEvents } from '../../events/catalog/book-events.ts';
import { numberText } from '../count.ts';
import { commandName } from '../command-words.ts';
import { gate } from '../en/gate.ts';
import { trail as say } from '../en/trail.ts';
import { refusalReason } from '../refusal/reason.ts';
import { limitsText, rolesText } from '../roles.ts';
import { accountText, personNamed, type Tellers } from './lookup.ts';
import { settingsRows } from './settings-rows.ts';
import { syncRows } from './sync-rows.ts';

export const bookRows: Tellers<typeof bookEvents> = {
  'book-made/1': ({ name, site, zone }) => ({
    what: say.bookMade,
    about: name,
    old: say.none,
    new: say.pair(site, zone),
  }),
  'account-made/1': ({ account }) => ({
    what: say.accountMade,
    about: say.named(account.name, account.id),
    old: say.none,
    new: rolesText(account.roles, 'and'),
  }),
  'account-changed/1': (data, lookup) => {
    if (data.field === 'roles')
      return {
        what: say.accountChanged.roles,
        old: rolesText(data.old, 'and') || say.none,
        new: rolesText(data.new, 'and') || say.none,
      };
    if (data.field === 'person') {
      const named = (id: string | null): string => (id === null ? say.none : personNamed(lookup, id));
      return { what: say.accountChanged.person, old: named(data.old), new: named(data.new) };
    }
    return { what: say.accountChanged[data.field], old: data.old, new: data.new };
  },
  'account-limited/1': ({ id, old, new: next }, lookup) => ({
    what: say.limited,
    about: accountText(lookup, id),
    old: limitsText(old),
    new: limitsText(next),
  }),
  'identity-checked/1': ({ id, how, intent }, lookup) => ({
    what: say.identityChecked,
    about: accountText(lookup, id),
    old: say.notChecked,
    new: say.checkedHow(how),
    why: intent,
  }),
  'accountability-accepted/1': ({ id, version }, lookup) => ({
    what: say.accountability,
    about: accountText(lookup, id),
    new: say.textVersion(version),
  }),
  'account-revoked/1': () => ({ what: say.accountRevoked, old: say.active, new: say.revoked }),
  'account-locked/1': ({ failures }) => ({
    what: say.accountLocked,
    old: say.active,
    new: say.locked,
    why: say.wrongPasswords(numberText(failures)),
  }),
  'account-unlocked/1': () => ({ what: say.accountUnlocked, old: say.locked, new: say.active }),
  'password-set/1': ({ own }) => ({ what: own ? say.passwordOwn : say.passwordReset }),
  'signed-in/1': ({ id }, lookup) => ({ what: say.signedIn, about: accountText(lookup, id) }),
  'signed-out/1': ({ id, how }, lookup) => ({ what: say.signedOut[how], about: accountText(lookup, id) }),
  'sign-in-failed/1': ({ id, known }) => ({
    what: say.signInFailed,
    about: id,
    why: known ? say.wrongPassword : say.unknownId,
  }),
  'attempt-refused/1': ({ command, code, detail }) => ({
    what: say.refused(commandName(command)),
    why: whyRefused(code, detail),
  }),
  'exported/1': ({ what, rows }) => ({ what: say.exported, about: what, new: say.rows(numberText(rows)) }),
  'packet-exported/1': ({ record, pages }) => ({
    what: say.packetMade,
    about: say.planRevision(record.number, record.revision),
    new: say.pages(numberText(pages)),
  }),
  'packet-verified/1': ({ name, intact }) => ({
    what: say.packetVerified,
    about: name,
    new: intact ? say.intact : say.altered,
  }),
  ...settingsRows,
  ...syncRows,
};

/** The reason, with the checks that were not met where the attempt was one at a gate. Other data stays in the event itself. */
function whyRefused(code: string, detail: string): string {
  const labels = detail
    .split(', ')
    .flatMap((id) =>
      Object.hasOwn(gate.label, id) ? [gate.label[id as keyof typeof gate.label].unmet.toLowerCase()] : [],
    );
  return labels.length === 0 ? refusalReason(code) : say.because(refusalReason(code), labels.join(', '));
}
