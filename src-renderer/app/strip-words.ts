import type { DeskStatus, Integrity } from '../../shared/api/ports.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { StripProps } from '../frame/strip.tsx';
import { app } from '../strings/en/app.ts';
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

type Notices = NonNullable<StripProps['notices']>;

/** A clock that is off, and alerts for whoever may answer them; nothing while all is well. */
function noticesOf({ clock, alerts }: DeskStatus): Notices {
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
  return [...off, ...open];
}

/** What the strip below says: integrity, delivery, workstation, time with zone, lock. */
export function useStrip(status: DeskStatus, idle: Idle): StripProps {
  const now = useClock(status.now, 5_000);
  return {
    integrity: integrityOf(status.integrity),
    delivery: { state: 'committed', words: words.delivery },
    notices: noticesOf(status),
    workstation: status.book?.device ?? '',
    time: fullText(now),
    lock: lockOf(idle),
  };
}
