import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RouteGate } from '../../../shared/domain/wave.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { CeremonyPage } from '../../../shared/views/shape/ceremony-page.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useDraft } from '../../app/draft.ts';
import { useRead } from '../../app/read.ts';
import { Loading, ReadView } from '../../app/read-view.tsx';
import { useShell } from '../../app/shell.tsx';
import { useWhere } from '../../app/where.tsx';
import { SigningFrame } from '../../frame/signing-frame.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { ceremony as words } from '../../strings/en/ceremony.ts';
import { shortDigest } from '../../strings/en/moment.ts';
import { signing } from '../../strings/en/signing.ts';
import { backHref } from '../approvals/approval-place.ts';
import { ReadPacket } from '../signing/signing-content.tsx';
import { recordOf } from '../signing/signing-place.ts';
import { Changes, Sections, StillOpen } from '../signing/what-is-signed.tsx';
import { SeatList } from './seat-list.tsx';
import { SittingSide } from './sitting-side.tsx';
import { useSitting } from './use-sitting.ts';
import type { SittingPlace } from './sitting.ts';
import { openSeats, standingRejection } from './sitting.ts';

export type CeremonyScreenProps = {
  readonly rollout: string;
  readonly wave: string | null;
  readonly gate: RouteGate;
};

function headline(at: SittingPlace): string {
  const { title } = recordOf(at);
  const rejection = standingRejection(at.page);
  const open = openSeats(at.page).length;
  return rejection !== null && open === 0
    ? words.rejected(title, rejection.name)
    : words.sentence(title, open);
}

/** Middle: what each of them signs, the same for all. */
function Content({ at }: { readonly at: SittingPlace }): ReactElement {
  const { me } = useDesk();
  const { page, gate } = at;
  const sub = (
    <>
      {signing.digest}
      <span className="wb-mono">{shortDigest(page.digest)}</span>
      {words.covers(page.sections.length)}
    </>
  );
  return (
    <div className="wb-stack">
      <Sentence sub={sub}>{headline(at)}</Sentence>
      <StillOpen open={page.open} gate={gate} room />
      <Sections page={page} who={me.name} />
      <Changes page={page} who={me.name} />
      <ReadPacket at={at} />
    </div>
  );
}

function Sitting({
  page,
  began,
  onBegun,
  onOver,
  ...target
}: CeremonyScreenProps & {
  readonly page: CeremonyPage;
  readonly began: Instant;
  /** Somebody has answered. */
  readonly onBegun: () => void;
  readonly onOver: () => void;
}): ReactElement {
  const shell = useShell();
  const navigate = useNavigate();
  const at: SittingPlace = { ...target, page };
  const record = recordOf(at);
  const sitting = useSitting(at, onBegun);
  useWhere([{ label: words.crumb(record.title) }]);
  return (
    <SigningFrame
      title={signing.record(record.number, record.title, page.rollout.revision)}
      words={words.frame}
      me={shell.me}
      strip={shell.strip}
      onLeave={() => navigate(backHref(target))}
      onHalt={shell.onHalt}
      onLock={shell.onLock}
      route={<SeatList page={page} chosen={sitting.seat?.account ?? null} onChoose={sitting.choose} />}
      content={<Content at={at} />}
      signature={<SittingSide at={at} began={began} sitting={sitting} onOver={onOver} />}
    />
  );
}

function Before(target: CeremonyScreenProps & { readonly children: ReactElement }): ReactElement {
  const shell = useShell();
  const navigate = useNavigate();
  return (
    <SigningFrame
      title=""
      words={words.frame}
      me={shell.me}
      strip={shell.strip}
      onLeave={() => navigate(backHref(target))}
      onHalt={shell.onHalt}
      onLock={shell.onLock}
      route={null}
      content={target.children}
      signature={null}
    />
  );
}

/** A board around one workstation: each signs here in their own name, and whoever is signed in keeps the window. */
export function CeremonyScreen(target: CeremonyScreenProps): ReactElement {
  const read = useRead(useQueries().read.ceremony.queryOptions(target));
  const { now } = useDesk();
  const [opened] = useState(now);
  // A lock or a reload does not begin the sitting anew.
  const [kept, keep, draft] = useDraft<Instant | null>(
    `ceremony/${target.wave ?? target.rollout}/${target.gate}`,
    null,
  );
  const began = kept ?? opened;
  if (read.kind === 'ready')
    return (
      <Sitting
        {...target}
        page={read.value}
        began={began}
        onBegun={() => keep(began)}
        onOver={draft.forget}
        key={`${target.rollout} ${target.wave}`}
      />
    );
  return (
    <Before {...target}>
      {read.kind === 'loading' ? (
        <Loading />
      ) : (
        <>
          <Sentence>{signing.title}</Sentence>
          <ReadView of={read} whole={false}>
            {() => null}
          </ReadView>
        </>
      )}
    </Before>
  );
}
