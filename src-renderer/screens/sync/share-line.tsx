import type { ReactElement } from 'react';
import type { ShareStatus } from '../../../shared/views/shape/sync-page.ts';
import { useDesk } from '../../app/desk.ts';
import { momentText, shortSpan, sync as words } from '../../strings/en/sync.ts';

/** "Shared folder \\nord-fs2\wavebook, last round 05:02, next in 40 s. Work goes on without it." */
export function ShareLine({ share }: { readonly share: ShareStatus }): ReactElement {
  const { now } = useDesk();
  const last = share.lastRound === null ? words.noRound : words.lastRound(momentText(share.lastRound, now));
  const next = share.running ? words.running : share.next === null ? '' : words.nextIn(shortSpan(share.next));
  return (
    <>
      {words.folder} <span className="wb-mono wb-break">{share.where}</span>,{' '}
      {[last, next].filter((part) => part !== '').join(', ')}. {words.goesOn}
    </>
  );
}
