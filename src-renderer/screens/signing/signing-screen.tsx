import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SigningPage } from '../../../shared/views/shape/signing-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { Loading, ReadView } from '../../app/read-view.tsx';
import { useShell } from '../../app/shell.tsx';
import { useWhere } from '../../app/where.tsx';
import { SigningFrame } from '../../frame/signing-frame.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { signing as words } from '../../strings/en/signing.ts';
import { AfterSigning } from './after-signing.tsx';
import { SigningContent } from './signing-content.tsx';
import { SigningForm } from './signing-form.tsx';
import { SigningRoute } from './signing-route.tsx';
import type { Signed, SigningPlace } from './signing-place.ts';
import { recordOf } from './signing-place.ts';
import { NotYours } from './not-yours.tsx';

export type SigningScreenProps = {
  readonly rollout: string;
  readonly wave: string | null;
  readonly gate: 'plan' | 'entry' | 'exit';
};

function useLeave({ rollout, wave }: SigningScreenProps): () => void {
  const navigate = useNavigate();
  return () => navigate(wave === null ? place.rollout(rollout) : place.wave(rollout, wave));
}

function RightSide({
  at,
  signed,
  onSigned,
}: {
  readonly at: SigningPlace;
  readonly signed: Signed | null;
  readonly onSigned: (signed: Signed) => void;
}): ReactElement {
  const { readOnly } = useDesk();
  if (signed !== null) return <AfterSigning at={at} signed={signed} />;
  if (at.page.step === null || readOnly) return <NotYours at={at} />;
  return <SigningForm key={at.page.digest} at={at} onSigned={onSigned} />;
}

function Ceremony({ page, ...target }: SigningScreenProps & { readonly page: SigningPage }): ReactElement {
  const shell = useShell();
  const [signed, setSigned] = useState<Signed | null>(null);
  const at: SigningPlace = { ...target, page };
  const record = recordOf(at);
  const leave = useLeave(target);
  useWhere([{ label: `${words.title}: ${record.title}` }]);
  return (
    <SigningFrame
      title={words.record(record.number, record.title, page.rollout.revision)}
      me={shell.me}
      strip={shell.strip}
      onLeave={leave}
      onHalt={shell.onHalt}
      onLock={shell.onLock}
      route={<SigningRoute at={at} done={signed !== null} />}
      content={<SigningContent at={at} done={signed !== null} />}
      signature={<RightSide at={at} signed={signed} onSigned={setSigned} />}
    />
  );
}

function Before(target: SigningScreenProps & { readonly children: ReactElement }): ReactElement {
  const shell = useShell();
  const leave = useLeave(target);
  return (
    <SigningFrame
      title=""
      me={shell.me}
      strip={shell.strip}
      onLeave={leave}
      onHalt={shell.onHalt}
      onLock={shell.onLock}
      route={null}
      content={target.children}
      signature={null}
    />
  );
}

/** The ceremony: who signs, what is signed, the signature. Each signs in their own name. */
export function SigningScreen(target: SigningScreenProps): ReactElement {
  const read = useRead(useQueries().read.signing.queryOptions(target));
  const { me } = useDesk();
  if (read.kind === 'ready') return <Ceremony key={me.id} {...target} page={read.value} />;
  return (
    <Before {...target}>
      {read.kind === 'loading' ? (
        <Loading />
      ) : (
        <>
          <Sentence>{words.title}</Sentence>
          <ReadView of={read} whole={false}>
            {() => null}
          </ReadView>
        </>
      )}
    </Before>
  );
}
