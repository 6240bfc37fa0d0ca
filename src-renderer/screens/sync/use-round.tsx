import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RoundSaid } from '../../../shared/api/sharing-ports.ts';
import type { ShareReport } from '../../../shared/domain/device.ts';
import type { TroubleCode } from '../../../shared/domain/trouble.ts';
import { verdictWords } from '../../../shared/words/doctor-words.ts';
import { useAsk } from '../../app/act.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { doctor } from '../../strings/en/share.ts';
import { sync as words } from '../../strings/en/sync.ts';

/** With these nothing went out and nothing came in. */
const noRound: ReadonlySet<TroubleCode> = new Set<TroubleCode>([
  'share-gone',
  'share-denied',
  'share-other-book',
  'own-disk',
]);

/** What a round did; where the folder did not let it, that stands below with what to do. */
function roundText({ published, taken, troubles }: RoundSaid): string {
  const stopped = troubles.some(({ code }) => noRound.has(code));
  return stopped ? words.roundStopped : words.roundDone(published, taken);
}

export interface Rounds {
  readonly buttons: ReactElement;
  /** What came of it, or why it could not be; stands below the sentence. */
  readonly said: ReactElement;
}

/** A round now, and the check of the folder, from the two buttons at the head of the page. */
export function useRounds(): Rounds {
  const [said, setSaid] = useState('');
  const round = useAsk<null, RoundSaid>((api) => api.sync.round.mutate());
  const check = useAsk<null, ShareReport>((api) => api.sync.doctor.mutate({ where: null }));
  const busy = round.busy || check.busy;
  const syncNow = async (): Promise<void> => {
    if (busy) return;
    setSaid('');
    const done = await round.ask(null);
    if (done !== null) setSaid(roundText(done));
  };
  const checkShare = async (): Promise<void> => {
    if (busy) return;
    setSaid('');
    const report = await check.ask(null);
    if (report !== null) setSaid(verdictWords(report).says);
  };
  const doing = round.busy ? words.syncing : check.busy ? doctor.checking : said;
  return {
    buttons: (
      <>
        <ActionButton action={{ label: words.now, icon: 'sync', onPress: () => void syncNow() }} />
        <ActionButton action={{ label: words.check, onPress: () => void checkShare() }} />
      </>
    ),
    said: (
      <>
        <p className="wb-small wb-second wb-status-line" role="status">
          {doing}
        </p>
        {round.note}
        {check.note}
      </>
    ),
  };
}
