import type { Result } from '../../../../shared/kernel/result.ts';
import type { AccountPage } from '../../../../shared/views/shape/account-page.ts';
import type { TrailPage } from '../../../../shared/views/shape/trail-page.ts';
import { instantText } from '../../../../shared/words/when.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';
import { section, under } from '../text-table.ts';
import { rolesText, standingText } from './accounts.ts';

interface Shown {
  readonly page: AccountPage;
  readonly trail: TrailPage;
}

export const account: Room = {
  name: 'account',
  usage: 'ID',
  about:
    'Show one account: functions by site, keys and who checked them, delegations, sign-ins and attempts.',
  options: {},
  more: `To record an identity check: wavebook call account.vouch '{"id": "ID", "how": "In person, with badge"}' --as YOU.
To accept accountability: wavebook call account.accept '{"version": 1}' --as YOU.`,
  run: async (given, io) => {
    const [id, ...rest] = given.words;
    if (id === undefined || rest.length > 0) throw new Unusable('Whose? wavebook account ID.');
    return atBook(given, io, async (desk) => {
      const page = (await desk.query('read.account', { id })) as Result<AccountPage>;
      if (!page.ok) return sayRefused(page.refusal, given, io);
      const trail = (await desk.query('read.trail', {
        about: `account:${id}`,
        limit: 50,
      })) as Result<TrailPage>;
      if (!trail.ok) return sayRefused(trail.refusal, given, io);
      const shown: Shown = { page: page.value, trail: trail.value };
      return sayDone(shown, given, io, (one) => linesOf(one).join('\n'));
    });
  },
};

function linesOf({ page, trail }: Shown): readonly string[] {
  const { row, madeAt, madeBy, accepted, keys, vouchers, delegations } = page;
  return [
    `${row.id} ${row.name}, ${row.title}`,
    ...under([
      ['Functions', rolesText(row)],
      ['Standing', standingText(row)],
      ['Made', `${instantText(madeAt)}, by ${madeBy ?? 'whoever made the book'}`],
      ['Accountability', accepted === null ? 'not accepted' : `accepted ${instantText(accepted.at)}`],
      ...(row.vouched ? [] : [['Who may check the identity', vouchers.join(', ')] as const]),
    ]),
    ...section(
      'Keys, newest first',
      keys.map(({ fingerprint, since, issuedBy, vouched, inUse }) => [
        fingerprint,
        `since ${instantText(since)}`,
        issuedBy === null ? '' : `issued by ${issuedBy}`,
        vouched === null
          ? 'not checked'
          : `checked by ${vouched.byName}, ${instantText(vouched.at)}: ${vouched.how}`,
        inUse ? 'in use' : '',
      ]),
    ),
    ...section(
      'Delegations',
      delegations.map(({ from, to, start, end, state, reason }) => [
        `${from.name} -> ${to.name}`,
        `${start} to ${end}`,
        state,
        reason,
      ]),
    ),
    ...section(
      'In the trail, newest first',
      trail.rows.map(({ position, at, name, what, why }) => [
        `#${position}`,
        instantText(at),
        name,
        what,
        why ?? '',
      ]),
    ),
  ];
}
