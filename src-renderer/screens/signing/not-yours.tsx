import type { ReactElement } from 'react';
import { listText } from '../../../shared/words/count.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Note } from '../../parts/note.tsx';
import { signing as words } from '../../strings/en/signing.ts';
import { askedName } from '../wave/signature-words.ts';
import { useHandOn } from './after-signing.tsx';
import type { SigningPlace } from './signing-place.ts';
import { askedNow, recordOf } from './signing-place.ts';

/** The one at the desk has nothing to sign here: who has, and how they come to the desk. */
export function NotYours({ at }: { readonly at: SigningPlace }): ReactElement {
  const { readOnly } = useDesk();
  const handOn = useHandOn();
  const asked = askedNow(at);
  const [first] = asked;
  const back = at.wave === null ? place.rollout(at.rollout) : place.wave(at.rollout, at.wave);
  return (
    <div className="wb-stack">
      <Note title={words.nothingTitle} icon="info">
        <p>{readOnly ? words.readOnlyText : words.nothingText}</p>
        {first === undefined ? (
          <p>{words.nobodyNext}</p>
        ) : (
          <p>{words.waitsNow(listText(asked.map(askedName)))}</p>
        )}
      </Note>
      {readOnly || first === undefined ? null : (
        <ActionButton
          action={{
            label: first.who === null ? words.letAnother : words.handOn(askedName(first)),
            icon: 'lock',
            onPress: () => handOn(first),
          }}
          look="primary"
          wide
        />
      )}
      <ActionButton action={{ label: words.backTo(recordOf(at).title), href: back }} wide />
    </div>
  );
}
