import type { Result } from '../../../../shared/kernel/result.ts';
import type { AccountRow } from '../../../../shared/views/shape/account-row.ts';
import { roleWord } from '../../../../shared/words/roles.ts';
import { instantText } from '../../../../shared/words/when.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';
import { under } from '../text-table.ts';

export const accounts: Room = {
  name: 'accounts',
  usage: '',
  about: 'List every account: functions, identity check, accountability, password, last sign-in.',
  options: {},
  run: async (given, io) => {
    if (given.words.length > 0) throw new Unusable('One account: wavebook account ID.');
    return atBook(given, io, async (desk) => {
      const list = (await desk.query('read.accounts', {})) as Result<readonly AccountRow[]>;
      return list.ok
        ? sayDone(list.value, given, io, (rows) => under(rows.map(cellsOf)).join('\n'))
        : sayRefused(list.refusal, given, io);
    });
  },
};

function cellsOf(row: AccountRow): readonly string[] {
  return [row.id, row.name, row.title, rolesText(row), standingText(row)];
}

/** "QA, Validation at Plant Nord". */
export function rolesText({ roles, limits }: Pick<AccountRow, 'roles' | 'limits'>): string {
  const text = roles.map((role) => {
    const limit = limits.find((one) => one.role === role);
    return limit === undefined ? roleWord(role) : `${roleWord(role)} at ${limit.sites.join(', ')}`;
  });
  return text.join(', ');
}

/** What stands between this account and its next signature; "can sign" when nothing does. */
export function standingText(row: AccountRow): string {
  const lacks = [
    ...(row.standing.kind === 'active' ? [] : [row.standing.kind]),
    ...(row.mustChange ? ['issued password not changed yet'] : []),
    ...(row.vouched ? [] : ['identity not checked']),
    ...(row.accepted ? [] : ['accountability not accepted']),
  ];
  const due = row.passwordDue === null ? '' : `, password due ${instantText(row.passwordDue)}`;
  if (row.signable) return `can sign${due}`;
  return lacks.length === 0 ? 'signs nothing' : lacks.join(', ');
}
