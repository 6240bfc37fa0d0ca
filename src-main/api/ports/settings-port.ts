import type { Ports } from '../../../shared/api/ports.ts';
import type { AccountId } from '../../../shared/domain/ids.ts';
import { factOf } from '../../../shared/events/catalog.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { accountPage } from '../../../shared/views/account-page.ts';
import { duties, type Attempt } from '../../../shared/views/duties.ts';
import { settingsPage } from '../../../shared/views/settings-page.ts';
import type { Desk } from '../desk/desk.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { trailIndexOf } from '../trail/trail-index.ts';
import { eventsAt } from '../trail/trail-rows.ts';
import { found, look } from './look.ts';

type Pages = Pick<Ports['read'], 'account' | 'settings' | 'duties' | 'filters'>;
const index = (): readonly ['index'] => ['index'];

/** One account, and what holds for the whole book. */
export function settingsPort(desk: Desk, caller: string): Pages {
  return {
    account: async ({ id }) => {
      const seen = await look(desk, caller, index);
      return seen.ok ? found(accountPage(seen.value.state, id, seen.value.context), 'account', id) : seen;
    },
    settings: async () => {
      const seen = await look(desk, caller, index);
      return seen.ok ? ok(settingsPage(seen.value.state, seen.value.context)) : seen;
    },
    duties: async () => {
      const seen = await look(desk, caller, index);
      return seen.ok ? ok(duties(await attemptsIn(seen.value.at.book))) : seen;
    },
    filters: async () => {
      const seen = await look(desk, caller, index);
      return seen.ok
        ? ok([...seen.value.state.filters.values()].sort((a, b) => (a.name < b.name ? -1 : 1)))
        : seen;
    },
  };
}

/** Everything that was ever refused and written down, oldest first. */
async function attemptsIn(book: WaveBook): Promise<readonly Attempt[]> {
  const places = (await trailIndexOf(book).entries({ refused: true })).map(({ position }) => position);
  const { accounts } = book.state();
  return (await eventsAt(book, places)).flatMap(({ event }) => {
    const fact = factOf(event);
    if (fact?.type !== 'attempt-refused/1') return [];
    const { at, actor, subject } = event;
    const name = accounts.get(actor as AccountId)?.name ?? actor ?? '';
    const { code, command } = fact.data;
    return [{ code, command, about: subject.id, actor: actor ?? '', at, name }];
  });
}
