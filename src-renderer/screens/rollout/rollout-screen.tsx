import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RolloutPage } from '../../../shared/views/shape/rollout-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { Split } from '../../parts/layout.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { rollout as words } from '../../strings/en/rollout.ts';
import { AsOfFrame } from '../trail/as-of-frame.tsx';
import { useAsOf } from '../trail/use-as-of.ts';
import { RolloutDialogs } from './rollout-dialogs.tsx';
import type { RolloutDesk, RolloutDialog } from './rollout-desk.ts';
import { commandOf, RolloutDeskProvider } from './rollout-desk.ts';
import { RolloutHead } from './rollout-head.tsx';
import type { RolloutTab } from './rollout-tabs.tsx';
import { RolloutTabs, tabOf } from './rollout-tabs.tsx';
import { WaveSide } from './wave-side.tsx';

export type RolloutScreenProps = { readonly rollout: string; readonly tab: string };

/** A rollout: what it is, where its waves stand, what they wait for; with `?at=N` as it was then, to read. */
export function RolloutScreen(props: RolloutScreenProps): ReactElement {
  return (
    <AsOfFrame>
      <RolloutAt {...props} />
    </AsOfFrame>
  );
}

function RolloutAt({ rollout, tab }: RolloutScreenProps): ReactElement {
  const { at } = useAsOf();
  const page = useRead(useQueries().read.rollout.queryOptions({ id: rollout, at }));
  useWhere([
    { label: words.crumb, href: place.home() },
    ...(page.kind === 'ready' ? [{ label: page.value.rollout.title }] : []),
  ]);
  return <ReadView of={page}>{(value) => <Loaded page={value} tab={tabOf(tab)} />}</ReadView>;
}

/** The wave that needs a look first: halted, then shut, then open, then live. */
export function firstToLookAt(page: RolloutPage): string | null {
  const waves = page.phases.flatMap((phase) => phase.waves);
  const found = (['halted', 'gate-closed', 'gate-open', 'live'] as const).map((status) =>
    waves.find((wave) => wave.status === status),
  );
  return (found.find((wave) => wave !== undefined) ?? waves[0])?.id ?? null;
}

/** Below 1024 the side panel is a page of its own, so nothing is chosen before somebody does. */
function sideFits(): boolean {
  return !window.matchMedia('(max-width: 63.9375rem)').matches;
}

function Loaded({ page, tab }: { readonly page: RolloutPage; readonly tab: RolloutTab }): ReactElement {
  const { readOnly, can } = useDesk();
  const navigate = useNavigate();
  const [dialog, show] = useState<RolloutDialog | null>(null);
  const [selected, select] = useState<string | null>(() => (sideFits() ? firstToLookAt(page) : null));
  const waves = page.phases.flatMap((phase) => phase.waves);
  const finished = page.rollout.state.kind !== 'open';
  const offer: RolloutDesk['offer'] = (label, about) =>
    finished || !can(commandOf[about.kind]) ? undefined : { label, onPress: () => show(about) };
  const desk: RolloutDesk = {
    page,
    waves,
    show,
    offer,
    readOnly: readOnly || finished,
    signed: page.signatures.length > 0,
  };
  const wave = waves.find((row) => row.id === selected);
  const side =
    tab === 'plan' && wave !== undefined ? <WaveSide wave={wave} onClose={() => select(null)} /> : undefined;
  return (
    <RolloutDeskProvider value={desk}>
      <Split side={side}>
        <RolloutHead />
        <RolloutTabs
          tab={tab}
          onTab={(next) =>
            navigate(next === 'plan' ? place.rollout(page.rollout.id) : place.tab(page.rollout.id, next))
          }
          selected={selected}
          onSelect={select}
        />
      </Split>
      <RolloutDialogs dialog={dialog} onClose={() => show(null)} />
    </RolloutDeskProvider>
  );
}
