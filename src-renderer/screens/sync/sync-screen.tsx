import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SyncPage } from '../../../shared/views/shape/sync-page.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { Page, Split } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { sync as words, syncHeading } from '../../strings/en/sync.ts';
import { ActionsPanel } from './actions-panel.tsx';
import { ConflictsBeside, SettledPanel } from './conflicts-beside.tsx';
import { DoctorPanel } from './doctor-panel.tsx';
import { JoinPanel } from './join-panel.tsx';
import { JoiningNote } from './joining-note.tsx';
import { ShareLine } from './share-line.tsx';
import { MorePanel } from './more-panel.tsx';
import { NotShared, SharePanel } from './share-panel.tsx';
import type { SyncDialog } from './sync-dialogs.tsx';
import { SyncDialogs } from './sync-dialogs.tsx';
import { namesOf, useSyncRights } from './sync-rights.ts';
import { TroublesPanel } from './troubles-panel.tsx';
import { useRounds } from './use-round.tsx';
import { WorkstationSide } from './workstation-side.tsx';
import { WorkstationsTable } from './workstations-table.tsx';

/** Rounds run beside: what they change is no event, so the page looks again by itself while it is shown. */
const lookAgain = 5_000;

/** How this book stands with other workstations, and what waits between them. */
export function SyncScreen(): ReactElement {
  useWhere([{ label: words.crumb }]);
  const page = useRead({ ...useQueries().read.sync.queryOptions(), refetchInterval: lookAgain });
  return <ReadView of={page}>{(value) => <Loaded page={value} />}</ReadView>;
}

/** Never shared, and nobody else ever joined. */
function isAlone({ share, others, workstations }: SyncPage): boolean {
  return share === null && others === 0 && workstations.length <= 1;
}

function Loaded({ page }: { readonly page: SyncPage }): ReactElement {
  const [dialog, show] = useState<SyncDialog | null>(null);
  const close = (): void => show(null);
  return (
    <>
      {isAlone(page) ? <Alone page={page} show={show} /> : <Shared page={page} show={show} />}
      {dialog === null ? null : <SyncDialogs dialog={dialog} page={page} onClose={close} />}
    </>
  );
}

type ShownProps = { readonly page: SyncPage; readonly show: (dialog: SyncDialog) => void };

function Alone({ page, show }: ShownProps): ReactElement {
  const { now, readOnly } = useDesk();
  return (
    <Page>
      <Sentence>{syncHeading(page, now, readOnly)}</Sentence>
      <NotShared show={show} />
      <ActionsPanel actions={page.actions} />
      <MorePanel shared={false} show={show} />
    </Page>
  );
}

function Shared({ page, show }: ShownProps): ReactElement {
  const { now } = useDesk();
  const { readOnly, enrol } = useSyncRights();
  const [selected, select] = useState<string | null>(null);
  const rounds = useRounds();
  const row = page.workstations.find((one) => one.origin === selected);
  const names = namesOf(page);
  const { share } = page;
  // Whoever stands at the other workstation waits; for those who cannot let it in, their own work comes first.
  const join = <JoinPanel asked={page.asked} onLook={(asked) => show({ kind: 'enrol', asked })} />;
  const side =
    row === undefined ? undefined : (
      <WorkstationSide row={row} names={names} show={show} onClose={() => select(null)} />
    );
  return (
    <Split side={side} width={330}>
      <Sentence
        sub={share === null ? undefined : <ShareLine share={share} />}
        actions={readOnly || share === null ? undefined : rounds.buttons}
      >
        {syncHeading(page, now, readOnly)}
      </Sentence>
      {rounds.said}
      <JoiningNote />
      <TroublesPanel troubles={page.troubles} names={names} />
      {share === null ? <NotShared show={show} ended /> : null}
      <div className={hasBeside(page) && row === undefined ? 'wb-sync wb-sync-two' : 'wb-sync'}>
        <div className="wb-stack">
          <ActionsPanel actions={page.actions} />
          <WorkstationsTable rows={page.workstations} selected={row?.origin ?? null} onSelect={select} />
        </div>
        <div className="wb-stack wb-sync-beside">
          {enrol ? join : null}
          <ConflictsBeside page={page} show={show} />
          {enrol ? null : join}
        </div>
        <div className="wb-stack wb-sync-rest">
          {share === null ? null : (
            <>
              <SharePanel share={share} fingerprint={page.fingerprint} show={show} />
              <DoctorPanel report={share.checked} />
            </>
          )}
          <SettledPanel settled={page.settled} />
          <MorePanel shared={share !== null} show={show} />
        </div>
      </div>
    </Split>
  );
}

function hasBeside({ asked, conflicts }: SyncPage): boolean {
  return asked.length + conflicts.length > 0;
}
