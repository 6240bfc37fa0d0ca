import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { Mark } from '../../../shared/domain/marks.ts';
import type { StepView } from '../../../shared/views/shape/gate.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { rolesText } from '../../../shared/words/roles.ts';
import { instantText } from '../../../shared/words/when.ts';
import { place } from '../../app/address.ts';
import { useShell } from '../../app/shell.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { Note } from '../../parts/note.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { signing as words } from '../../strings/en/signing.ts';
import { askedName, rolesOf } from '../wave/signature-words.ts';
import type { Signed, SigningPlace } from './signing-place.ts';
import { askedNow, nextHref, recordOf } from './signing-place.ts';

/** Locks for whoever sits here and comes back to this ceremony with the next signer. */
export function useHandOn(): (step: StepView) => void {
  const [path] = useLocation();
  const navigate = useNavigate();
  const { onLock } = useShell();
  return (step) => {
    navigate(nextHref(path, step, askedName(step)));
    onLock();
  };
}

function Next({ step }: { readonly step: StepView }): ReactElement {
  const handOn = useHandOn();
  const name = askedName(step);
  return (
    <div className="wb-stack">
      <div>
        <h2>{words.nextTitle(name)}</h2>
        <p className="wb-small wb-second">
          {words.nextIs(name, rolesText(rolesOf(step)), meaningWord(step.meaning))}
        </p>
        <p className="wb-small wb-second">{words.nextText}</p>
      </div>
      <ActionButton
        action={{
          label: step.who === null ? words.handOnAny : words.handOn(name),
          icon: 'lock',
          onPress: () => handOn(step),
        }}
        look="primary"
        size="large"
        wide
      />
    </div>
  );
}

const marks: Readonly<Record<keyof typeof words.doneTitle, Mark>> = {
  signed: 'signature/signed',
  rejected: 'signature/rejected',
  abstained: 'signature/waiting',
};

/** What happened, and the next signer by name; the screen locks in between. */
export function AfterSigning({
  at,
  signed,
}: {
  readonly at: SigningPlace;
  readonly signed: Signed;
}): ReactElement {
  const next = askedNow(at)[0];
  const record = recordOf(at);
  const { meaning } = signed;
  const rejected = meaning === 'rejected';
  const how = meaning === 'rejected' || meaning === 'abstained' ? meaning : 'signed';
  const title = words.doneTitle[how](signed.name);
  const back = at.wave === null ? place.rollout(at.rollout) : place.wave(at.rollout, at.wave);
  return (
    <div className="wb-stack">
      <Note tone={rejected ? 'stop' : 'act'} mark={marks[how]} title={title} takesFocus>
        <p>{words.doneText(meaningWord(signed.meaning), instantText(signed.at))}</p>
        {at.page.open.length === 0 && !rejected ? <p>{words.openNow[at.gate]}</p> : null}
      </Note>
      {next === undefined || rejected ? (
        <p className="wb-small wb-second">{words.nobodyNext}</p>
      ) : (
        <Next step={next} />
      )}
      <ActionButton action={{ label: words.backTo(record.title), href: back }} wide />
    </div>
  );
}
