import type { DeskStatus, Integrity } from '../../shared/api/ports.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { StripProps } from '../frame/strip.tsx';
import { app } from '../strings/en/app.ts';
import { momentText } from '../strings/en/sync.ts';
import { clockText, fullText, numberText, spanText } from '../strings/en/time.ts';
import { place } from './address.ts';
import { useClock } from './clock.ts';
import type { Idle } from './idle.ts';

const words = app.strip;

function integrityOf(integrity: Integrity | null): StripProps['integrity'] {
  if (integrity === null) return { mark: 'intact', words: words.unchecked };
  switch (integrity.kind) {
    case 'checking':
      return { mark: 'intact', words: words.checking(numberText(integrity.done), numberText(integrity.of)) };
    case 'intact':
      return { mark: 'intact', words: words.intact(clockText(integrity.checkedAt)) };
    case 'damaged':
      return { mark: 'damaged', words: words.damaged(integrity.faults.length), href: place.home() };
    default:
      return assertNever(integrity);
  }
}

function lockOf(idle: Idle): StripProps['lock'] {
  switch (idle.kind) {
    case 'never':
      return { words: words.noLock };
    case 'counting':
      return { words: words.locks(idle.minutes) };
    case 'soon':
      return { words: words.locksSoon, soon: true };
    default:
      return assertNever(idle);
  }
}

/** Of all that was done here: how far it has come, or what waits. */
function deliveryOf({ sync, now }: DeskStatus): StripProps['delivery'] {
  if (sync === null || !sync.shared) return { state: 'committed', words: words.delivery };
  const href = place.sync();
  if (sync.waiting > 0)
    return { state: 'committed', words: words.waiting(numberText(sync.waiting), sync.waiting === 1), href };
  if (sync.published === null) return { state: 'committed', words: words.unpublished, href };
  const time = momentText(sync.published, now);
  if (sync.of === 0) return { state: 'published', words: words.alone(time), href };
  return {
    state: sync.seen === 0 ? 'published' : 'seen',
    words: words.seen(time, numberText(sync.seen), numberText(sync.of)),
    href,
  };
}

type Notices = NonNullable<StripProps['notices']>;

/** A clock that is off, what is in the way of the others, and alerts for whoever may answer them; nothing while all is well. */
function noticesOf({ clock, alerts, sync }: DeskStatus): Notices {
  const troubles = sync?.troubles.length ?? 0;
  const between: Notices =
    troubles === 0
      ? []
      : [{ icon: 'sync', tone: 'tie', words: words.troubles(troubles), href: place.sync() }];
  const off: Notices =
    clock === null
      ? []
      : [
          {
            icon: 'audit',
            tone: 'tie',
            words: words.clock[clock.kind](spanText(clock.ms)),
            href: place.settings('alerts'),
          },
        ];
  const open: Notices =
    (alerts ?? 0) === 0
      ? []
      : [{ icon: 'alert', tone: 'warn', words: words.alerts(alerts ?? 0), href: place.settings('alerts') }];
  return [...off, ...between, ...open];
}

/** What the strip below says: integrity, delivery, workstation, time with zone, lock. */
export function useStrip(status: DeskStatus, idle: Idle): StripProps {
  const now = useClock(status.now, 5_000);
  return {
    integrity: integrityOf(status.integrity),
    delivery: deliveryOf(status),
    notices: noticesOf(status),
    workstation: status.book?.device ?? '',
    time: fullText(now),
    lock: lockOf(idle),
  };
}
