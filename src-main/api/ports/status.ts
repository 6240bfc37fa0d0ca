import type { DeskStatus } from '../../../shared/api/ports.ts';
import { may } from '../../../shared/domain/account.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { rolesFor } from '../../../shared/events/rights.ts';
import { homePage } from '../../../shared/views/home-page.ts';
import { shardsOfOpen } from '../act/shards-for.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import { knownBooks } from '../desk/library.ts';
import type { AtDesk } from '../desk/open-book.ts';
import type { SampleMaker } from '../desk/sample-maker.ts';
import { joiningOf } from '../sync/joining.ts';
import { syncStatusOf } from '../sync/sync-page.ts';
import { placesOf } from '../trail/places.ts';
import { meFrom } from './session-port.ts';

/** What the frame shows at all times, signed in or not. */
export async function statusOf(desk: Desk, sample: SampleMaker | null, caller: string): Promise<DeskStatus> {
  const { app, shell, clock, places } = desk.tools;
  const at = desk.current();
  const who = await present(desk, caller, 'allowed');
  const fit = await present(desk, caller);
  return {
    ...app,
    shell,
    now: clock.now(),
    home: places.home,
    books: await knownBooks(desk.tools),
    book: at && bookOf(at),
    integrity: at && at.integrity.status(),
    notices: at ? at.book.notices().map(({ code, data }) => ({ code, detail: JSON.stringify(data) })) : [],
    making: desk.making(),
    me: who.ok ? meFrom(who.value, desk) : null,
    sampleAccounts: at?.sample && sample ? sample.accounts : [],
    waits: fit.ok ? await waitsOf(fit.value, desk) : { approvals: 0, home: 0 },
    alerts: fit.ok ? alertsFor(fit.value) : null,
    clock: at && at.clock.status(),
    sync: at && (await syncStatusOf(at, fit.ok ? fit.value.account : null)),
    joining: at && joiningOf(at),
    shortest: (at?.register.policy() ?? DEFAULT_POLICY).shortest,
  };
}

/** How many nobody acknowledged, for those who may. */
function alertsFor({ at, account }: Present): number | null {
  if (!may(account, ...rolesFor({ kind: 'alert.acknowledge' }))) return null;
  return [...at.book.state().alerts.values()].filter(({ acknowledged }) => acknowledged === null).length;
}

function bookOf({ book, sample }: AtDesk): DeskStatus['book'] {
  const { id, name, site, zone, madeAt } = book.state().book ?? book.info;
  return {
    id,
    name,
    site,
    zone,
    madeAt,
    dir: book.dir,
    device: book.device.name,
    events: book.count(),
    readOnly: book.readOnly,
    sample,
  } as DeskStatus['book'];
}

interface Counted {
  readonly key: string;
  readonly waits: DeskStatus['waits'];
}
const counted = new WeakMap<AtDesk, Counted>();

/** Counted once for each state of the book, person and minute: every window asks for it after every append. */
async function waitsOf(who: Present, desk: Desk): Promise<DeskStatus['waits']> {
  const { at, account } = who;
  const key = `${placesOf(at.book).version} ${account.id} ${Math.floor(desk.tools.clock.now().ms / 60_000)}`;
  const known = counted.get(at);
  if (known?.key === key) return known.waits;
  const waits = await countWaits(who, desk);
  counted.set(at, { key, waits });
  return waits;
}

async function countWaits({ at, account }: Present, { tools }: Desk): Promise<DeskStatus['waits']> {
  await at.book.load(shardsOfOpen(at.book.state()));
  const { waits, blocked, counts } = homePage(at.book.state(), {
    now: tools.clock.now(),
    intact: at.integrity.intact(),
    viewer: account,
    readiness: at.readiness,
  });
  const all = [...waits, ...blocked.flatMap((one) => one.waits)];
  return { approvals: all.filter((wait) => wait.kind === 'sign').length, home: counts.waits };
}
