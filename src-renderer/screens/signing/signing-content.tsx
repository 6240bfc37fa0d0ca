import type { ReactElement } from 'react';
import { ActionLink } from '../../parts/action.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { signing as words } from '../../strings/en/signing.ts';
import { MadePacket } from '../packets/made-packet.tsx';
import { usePacket } from '../packets/use-packet.ts';
import type { SigningPlace } from './signing-place.ts';
import { recordOf } from './signing-place.ts';
import { Changes, Sections, StillOpen } from './what-is-signed.tsx';

function headline(at: SigningPlace, done: boolean): string {
  const { title } = recordOf(at);
  if (done) return words.answered(title);
  return at.page.step === null ? words.notYours(title) : words.headline[at.gate](title);
}

/** The packet as it stands, to read before signing. */
export function ReadPacket({ at }: { readonly at: Pick<SigningPlace, 'rollout' | 'wave'> }): ReactElement {
  const making = usePacket();
  const { rollout, wave } = at;
  const make = (): void =>
    void making.make(
      wave === null ? { kind: 'rollout', rollout, id: rollout } : { kind: 'wave', rollout, id: wave },
    );
  return (
    <>
      <p className="wb-small">
        <ActionLink action={{ label: words.readPacket, onPress: make }} />
      </p>
      <MadePacket making={making} />
    </>
  );
}

/** Middle: the sections as they are signed, what changed since this person last signed, what stays open. */
export function SigningContent({
  at,
  done,
}: {
  readonly at: SigningPlace;
  readonly done: boolean;
}): ReactElement {
  const { page, gate } = at;
  const mine = page.step !== null;
  const sub = (
    <>
      {words.digest}
      <span className="wb-mono">{shortDigest(page.digest)}</span>
      {mine ? words.covers(page.sections.length) : words.coversNobody(page.sections.length)}
    </>
  );
  return (
    <div className="wb-stack">
      <Sentence sub={sub}>{headline(at, done)}</Sentence>
      {mine ? <StillOpen open={page.open} gate={gate} /> : null}
      <Sections page={page} />
      {mine ? <Changes page={page} /> : null}
      <ReadPacket at={at} />
    </div>
  );
}
