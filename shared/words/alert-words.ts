import { assertNever } from '../kernel/assert-never.ts';
import type { AlertView } from '../views/shape/settings-page.ts';
import { countText, numberText } from './count.ts';
import { alert as say } from './en/alert.ts';
import { durationText, instantText } from './when.ts';

/** What an alert is about, and below it what it means and what to do. */
export function alertWords({
  kind,
  aboutName,
  size,
  at,
}: Pick<AlertView, 'kind' | 'aboutName' | 'size' | 'at'>): {
  readonly title: string;
  readonly text: string;
} {
  const moment = instantText(at);
  switch (kind) {
    case 'account-locked':
      return {
        title: say.locked.title(aboutName),
        text: say.locked.text(countText(size, ...say.locked.wrong), moment),
      };
    case 'clock-back':
      return { title: say.back.title(aboutName), text: say.back.text(durationText(size), moment) };
    case 'clock-forward':
      return { title: say.forward.title(aboutName), text: say.forward.text(durationText(size), moment) };
    case 'clock-skew':
      return { title: say.skew.title(aboutName), text: say.skew.text(durationText(size), moment) };
    case 'sync-fork':
      return syncAlert(say.fork, aboutName, size, moment);
    case 'sync-cut-tail':
      return syncAlert(say.cutTail, aboutName, size, moment);
    case 'sync-damaged':
      return syncAlert(say.damagedShare, aboutName, size, moment);
    case 'sync-clone':
      return syncAlert(say.clone, aboutName, size, moment);
    default:
      return assertNever(kind);
  }
}

/** `seq` is the number of the event from 0 on; people count from one. */
function syncAlert(
  { title, text }: typeof say.fork | typeof say.cutTail | typeof say.damagedShare | typeof say.clone,
  device: string,
  seq: number,
  moment: string,
): { readonly title: string; readonly text: string } {
  return { title: title(device), text: text(numberText(seq + 1), moment) };
}
