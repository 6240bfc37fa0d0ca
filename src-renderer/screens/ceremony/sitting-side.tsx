import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { instantText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Note } from '../../parts/note.tsx';
import { ceremony as words } from '../../strings/en/ceremony.ts';
import { signing } from '../../strings/en/signing.ts';
import { backHref } from '../approvals/approval-place.ts';
import { MadePacket } from '../packets/made-packet.tsx';
import { usePacket } from '../packets/use-packet.ts';
import { recordOf } from '../signing/signing-place.ts';
import { CloseForm, GateNow, Summary } from './close-form.tsx';
import type { Answered } from './seat-form.tsx';
import { SeatForm } from './seat-form.tsx';
import type { SittingAnswer, SittingPlace } from './sitting.ts';
import { openSeats, stepOfSeat } from './sitting.ts';
import type { Sitting } from './use-sitting.ts';

/** What the last one answered, said to the room. */
function LastAnswer({ last, left }: { readonly last: Answered; readonly left: number }): ReactElement {
  const { name, meaning, comment, at } = last;
  const moment = instantText(at);
  if (meaning === 'rejected')
    return (
      <Note tone="stop" mark="signature/rejected" title={words.answered.rejected(name)}>
        <p>{words.rejectedText(comment.trim(), left)}</p>
        <p>{moment}</p>
      </Note>
    );
  const abstained = meaning === 'abstained';
  return (
    <Note
      tone={abstained ? 'plain' : 'act'}
      mark={abstained ? 'signature/waiting' : 'signature/signed'}
      title={abstained ? words.answered.abstained(name) : words.answered.signed(name, meaningWord(meaning))}
    >
      <p>{moment}</p>
    </Note>
  );
}

type Closed = { readonly at: Instant; readonly answers: readonly SittingAnswer[] };

/** After closing: what was stored, what the gate says, and the packet. */
function Over({ at, closed }: { readonly at: SittingPlace; readonly closed: Closed }): ReactElement {
  const making = usePacket();
  const { rollout, wave } = at;
  const make = (): void =>
    void making.make(
      wave === null ? { kind: 'rollout', rollout, id: rollout } : { kind: 'wave', rollout, id: wave },
    );
  return (
    <div className="wb-stack">
      <Note tone="act" mark="delivery/committed" title={words.closed} takesFocus>
        <p>{words.closedText(instantText(closed.at))}</p>
      </Note>
      <Summary at={at} answers={closed.answers} />
      <GateNow at={at} />
      <ActionButton
        action={{ label: words.packet, icon: 'packets', onPress: make }}
        look="primary"
        size="large"
        wide
      />
      <MadePacket making={making} />
      <ActionButton action={{ label: signing.backTo(recordOf(at).title), href: backHref(at) }} wide />
    </div>
  );
}

/** Whoever's turn it is, or that it is nobody's. */
function Turn({ at, sitting }: { readonly at: SittingPlace; readonly sitting: Sitting }): ReactElement {
  const { seat, turn, last, answered } = sitting;
  const step = seat === null ? null : stepOfSeat(at.page, seat);
  if (seat === null || step === null)
    return (
      <Note key={turn} title={words.nobody} icon="info" takesFocus={last !== null}>
        <p>{words.nobodyText}</p>
      </Note>
    );
  return (
    <SeatForm
      key={`${seat.account} ${turn} ${at.page.digest}`}
      at={at}
      seat={seat}
      step={step}
      takesFocus={turn > 0}
      onAnswered={answered}
    />
  );
}

/** Right: the form of one seat after another, then the summary, then the packet. */
export function SittingSide({
  at,
  began,
  sitting,
  onOver,
}: {
  readonly at: SittingPlace;
  readonly began: Instant;
  readonly sitting: Sitting;
  readonly onOver: () => void;
}): ReactElement {
  const { readOnly } = useDesk();
  const [closed, setClosed] = useState<Closed | null>(null);
  const { last, closing, setClosing, seat } = sitting;
  if (readOnly) return <Note title={words.nobody}>{words.readOnly}</Note>;
  if (closed !== null) return <Over at={at} closed={closed} />;
  if (closing)
    return (
      <CloseForm
        at={at}
        began={began}
        onGoOn={() => setClosing(false)}
        onClosed={(done, answers) => {
          setClosed({ at: done.at, answers });
          onOver();
        }}
      />
    );
  return (
    <div className="wb-stack">
      <div role="status" className="wb-said-here">
        {last === null ? null : <LastAnswer last={last} left={openSeats(at.page).length} />}
      </div>
      <Turn at={at} sitting={sitting} />
      <ActionButton
        action={{ label: words.close, onPress: () => setClosing(true) }}
        look={seat === null ? 'primary' : 'usual'}
        wide
      />
    </div>
  );
}
