import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { TrainingPage } from '../../../shared/views/shape/training-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { SavedLine } from '../../app/saved-line.tsx';
import { useWhere } from '../../app/where.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Columns } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { rollout as labels } from '../../strings/en/rollout.ts';
import { training as words } from '../../strings/en/training.ts';
import { AsOfFrame } from '../trail/as-of-frame.tsx';
import { useAsOf } from '../trail/use-as-of.ts';
import { EffectsPanel } from './effects-panel.tsx';
import { ForecastPanel } from './forecast-panel.tsx';
import { NotAsked } from './not-asked.tsx';
import type { TrainingDialog } from './training-desk.ts';
import { TrainingDeskProvider } from './training-desk.ts';
import { TrainingDialogs } from './training-dialogs.tsx';
import type { TrainingView } from './training-head.tsx';
import { TrainingHead } from './training-head.tsx';
import { TrainingShown } from './training-shown.tsx';

export type TrainingScreenProps = { readonly rollout: string };

/** The training of a rollout: who lacks what and why, wave beside wave, what runs out, what incidents point at. */
export function TrainingScreen(props: TrainingScreenProps): ReactElement {
  return (
    <AsOfFrame>
      <TrainingAt {...props} />
    </AsOfFrame>
  );
}

function TrainingAt({ rollout }: TrainingScreenProps): ReactElement {
  const { at } = useAsOf();
  const page = useRead(useQueries().read.training.queryOptions({ rollout, at }));
  const above =
    page.kind === 'ready' ? [{ label: page.value.rollout.title, href: place.rollout(rollout) }] : [];
  useWhere([{ label: labels.crumb, href: place.home() }, ...above, { label: words.crumb }]);
  return <ReadView of={page}>{(value) => <Loaded page={value} />}</ReadView>;
}

function NoWaves(): ReactElement {
  return (
    <Panel title={words.crumb} inside="pad">
      <EmptyState title={words.none} heading={false}>
        {words.noneText}
      </EmptyState>
    </Panel>
  );
}

function Loaded({ page }: { readonly page: TrainingPage }): ReactElement {
  const [view, setView] = useState<TrainingView>('wave');
  const [dialog, show] = useState<TrainingDialog | null>(null);
  const [saved, setSaved] = useState<Done | null>(null);
  const desk = useMemo(() => ({ page, show }), [page]);
  const close = (): void => show(null);
  const done = (made: Done): void => {
    setSaved(made);
    close();
  };
  return (
    <TrainingDeskProvider value={desk}>
      <div className="wb-training">
        <TrainingHead view={view} onView={setView} />
        {saved === null ? null : <SavedLine done={saved} />}
        {page.waves.length === 0 ? <NoWaves /> : <TrainingShown view={view} />}
        <NotAsked />
        <Columns shares={[1, 1]}>
          <ForecastPanel />
          <EffectsPanel />
        </Columns>
      </div>
      <TrainingDialogs dialog={dialog} onDone={done} onClose={close} />
    </TrainingDeskProvider>
  );
}
