import type { MouseEvent, ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import type { Done } from '../../../shared/api/ports.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { useAct } from '../../app/act.tsx';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { SavedLine } from '../../app/saved-line.tsx';
import { useWhere } from '../../app/where.tsx';
import { Columns, Page } from '../../parts/layout.tsx';
import { app } from '../../strings/en/app.ts';
import { AsOfFrame } from '../trail/as-of-frame.tsx';
import { useAsOf } from '../trail/use-as-of.ts';
import { ActivitiesSection } from './activities-section.tsx';
import { ApprovalsSection } from './approvals-section.tsx';
import { CriteriaSection } from './criteria-section.tsx';
import { DeviationsSection } from './deviations-section.tsx';
import { goToSection } from './go-to-section.ts';
import { HistorySection } from './history-section.tsx';
import { PacketSection } from './packet-section.tsx';
import { ReviewSection } from './review-section.tsx';
import { ScopeSection } from './scope-section.tsx';
import { SignaturesPanel } from './signatures-panel.tsx';
import { TrainingSection } from './training-section.tsx';
import { useForward } from './use-forward.ts';
import type { WaveDesk, WaveDialog } from './wave-desk.ts';
import { WaveDeskProvider } from './wave-desk.ts';
import { WaveDialogs } from './wave-dialogs.tsx';
import { WaveGate } from './wave-gate.tsx';
import { WaveHead } from './wave-head.tsx';
import { WaveLedger } from './wave-ledger.tsx';

/** Links within the page move in the page; the address stays. */
function onSectionLink(event: MouseEvent): void {
  const href = (event.target as Element).closest('a')?.getAttribute('href');
  if (href?.startsWith('#') !== true) return;
  event.preventDefault();
  goToSection(href.slice(1));
}

function Sections(): ReactElement {
  return (
    <>
      <div onClickCapture={onSectionLink}>
        <Columns shares={[7, 3]}>
          <WaveLedger />
          <SignaturesPanel />
        </Columns>
      </div>
      <ScopeSection />
      <CriteriaSection />
      <ActivitiesSection />
      <TrainingSection />
      <ApprovalsSection />
      <DeviationsSection />
      <ReviewSection />
      <PacketSection />
      <HistorySection />
    </>
  );
}

/** `?do=train`: a link from elsewhere that opens one of the page's dialogs. */
function asked(search: string): WaveDialog | null {
  switch (new URLSearchParams(search).get('do')) {
    case 'train':
      return { kind: 'train', people: [], item: null };
    case 'deviation':
      return { kind: 'deviation' };
    case 'review':
      return { kind: 'review' };
    default:
      return null;
  }
}

function WaveView({ page }: { readonly page: WavePage }): ReactElement {
  const desk = useDesk();
  const act = useAct();
  const search = useSearch();
  const { readOnly } = desk;
  const [dialog, show] = useState(() => (readOnly ? null : asked(search)));
  const [saved, setSaved] = useState<Done | null>(null);
  const value = useMemo<WaveDesk>(
    () => ({ page, readOnly, locked: readOnly || page.ahead === null, show }),
    [page, readOnly],
  );
  const forward = useForward(page, act, show, setSaved);
  useWhere([
    { label: app.nav.rollouts, href: place.home() },
    { label: page.rollout.title, href: place.rollout(page.rollout.id) },
    { label: page.row.title },
  ]);
  const done = (it: Done): void => {
    setSaved(it);
    show(null);
  };
  return (
    <WaveDeskProvider value={value}>
      <Page>
        <WaveHead now={desk.now} forward={forward} onPacket={() => goToSection('packet')} />
        {act.note}
        {saved === null ? null : <SavedLine done={saved} />}
        <WaveGate forward={forward} />
        <Sections />
        {dialog === null ? null : <WaveDialogs dialog={dialog} onDone={done} onClose={() => show(null)} />}
      </Page>
    </WaveDeskProvider>
  );
}

export type WaveScreenProps = { readonly rollout: string; readonly wave: string };

/** One wave: its gate and why, the next step, a line for each section, then the sections in full. */
export function WaveScreen(props: WaveScreenProps): ReactElement {
  return (
    <AsOfFrame>
      <WaveAt {...props} />
    </AsOfFrame>
  );
}

function WaveAt({ rollout, wave }: WaveScreenProps): ReactElement {
  const { at } = useAsOf();
  const page = useRead(useQueries().read.wave.queryOptions({ rollout, id: wave, at }));
  return <ReadView of={page}>{(value) => <WaveView page={value} />}</ReadView>;
}
