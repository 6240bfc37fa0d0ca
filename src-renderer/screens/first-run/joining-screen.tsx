import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import type { Joining, RoundSaid } from '../../../shared/api/sharing-ports.ts';
import type { Trouble } from '../../../shared/domain/trouble.ts';
import type { NameOf } from '../../../shared/words/trouble-words.ts';
import { useAsk } from '../../app/act.tsx';
import { Alone } from '../../app/alone.tsx';
import { useQueries } from '../../app/api.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { joining as words } from '../../strings/en/stations.ts';
import { sync } from '../../strings/en/sync.ts';
import { clockText, fullText } from '../../strings/en/time.ts';
import { CarryDialog } from '../sync/carry-dialog.tsx';
import { TroubleNote } from '../sync/troubles-panel.tsx';

/** Nobody here knows the others yet. */
const shortName: NameOf = (origin) => origin.slice(0, 8);
const lookAgain = 3_000;

/** Looks again by itself: once the workstation is let in, the window goes on to the sign-in. */
function useLooking(): { readonly look: () => void; readonly looked: string; readonly note: ReactNode } {
  const [pressed, setPressed] = useState(false);
  const { data } = useQuery({
    ...useQueries().desk.status.queryOptions(),
    refetchInterval: lookAgain,
    refetchIntervalInBackground: true,
  });
  const round = useAsk<null, RoundSaid>((api) => api.sync.round.mutate());
  const look = async (): Promise<void> => {
    if (round.busy) return;
    setPressed(false);
    setPressed((await round.ask(null)) !== null);
  };
  const looked = round.busy
    ? sync.syncing
    : pressed && data !== undefined
      ? words.looked(clockText(data.now))
      : words.goesOn;
  return { look: () => void look(), looked, note: round.note };
}

/** Without a folder in reach the request and the book travel by stick. */
function ByStick(): ReactElement {
  const [how, setHow] = useState<'out' | 'in' | null>(null);
  return (
    <Panel title={words.stick} inside="pad">
      <p className="wb-small wb-second">{words.stickText}</p>
      <div className="wb-acts wb-acts-below">
        <ActionButton action={{ label: words.stickOut, onPress: () => setHow('out') }} />
        <ActionButton action={{ label: words.stickIn, onPress: () => setHow('in') }} />
      </div>
      {how === null ? null : <CarryDialog how={how} onClose={() => setHow(null)} />}
    </Panel>
  );
}

function Request({ joining }: { readonly joining: Joining }): ReactElement {
  const { where, place, madeAt } = joining;
  const facts = [
    { label: words.device, value: <Fingerprint value={joining.fingerprint} large /> },
    { label: words.book, value: <Fingerprint value={joining.bookFingerprint} large /> },
    {
      label: words.where,
      value: where === null ? words.nowhere : <span className="wb-id wb-break">{where}</span>,
    },
    { label: words.place, value: place === '' ? words.noPlace : place },
    { label: words.asked, value: fullText(madeAt) },
  ];
  return (
    <Panel title={words.facts} inside="pad">
      <Facts facts={facts} />
    </Panel>
  );
}

/** That it is not let in, and so has no key, is what this screen says as a whole. */
function inTheWay({ code }: Trouble): boolean {
  return code !== 'not-enrolled' && code !== 'no-key';
}

/** This workstation asked to join and waits: both fingerprints to be read out, and nothing to be pressed. */
export function JoiningScreen({ joining }: { readonly joining: Joining }): ReactElement {
  const { look, looked, note } = useLooking();
  const leave = useAsk(async (api) => ({ ok: true as const, value: await api.desk.close.mutate() }));
  return (
    <Alone>
      <Sentence sub={words.sub}>{words.title(joining.name)}</Sentence>
      {joining.again ? <Note icon="info" title={words.again} /> : null}
      <Request joining={joining} />
      {joining.troubles.filter(inTheWay).map((trouble) => (
        <TroubleNote
          key={`${trouble.code} ${trouble.about}`}
          trouble={trouble}
          names={shortName}
          now={null}
        />
      ))}
      <ByStick />
      <p className="wb-small wb-second" role="status">
        {looked}
      </p>
      <div className="wb-acts">
        <ActionButton action={{ label: words.check, icon: 'sync', onPress: look }} />
        <ActionButton action={{ label: words.leave, onPress: () => void leave.ask(null) }} />
      </div>
      {note}
      {leave.note}
    </Alone>
  );
}
