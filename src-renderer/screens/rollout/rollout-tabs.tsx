import type { ReactElement } from 'react';
import { useState } from 'react';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Mark } from '../../../shared/domain/marks.ts';
import { Segments } from '../../parts/segments.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { rollout as words } from '../../strings/en/rollout.ts';
import { ApprovalsTab } from './approvals-tab.tsx';
import { DeviationsTab } from './deviations-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { MeasuresTab } from './measures-tab.tsx';
import { PacketsTab } from './packets-tab.tsx';
import type { PlanView } from './plan-tab.tsx';
import { PlanTab } from './plan-tab.tsx';
import type { RolloutDesk } from './rollout-desk.ts';
import { useRolloutDesk } from './rollout-desk.ts';
import { ScopeTab } from './scope-tab.tsx';

const tabs = [
  'plan',
  'scope',
  'training',
  'measures',
  'approvals',
  'deviations',
  'packets',
  'history',
] as const;
type TabId = (typeof tabs)[number];
/** Training is a tab that leads to a screen of its own. */
export type RolloutTab = Exclude<TabId, 'training'>;

export function tabOf(text: string): RolloutTab {
  const shown = tabs.filter((tab) => tab !== 'training');
  return shown.find((tab) => tab === text) ?? 'plan';
}

function markOf(tab: TabId, { page, waves, readOnly }: RolloutDesk): Mark | undefined {
  const shut = waves.some(
    (wave) =>
      wave.gate?.checks.some(
        (check) => check.id === 'training' && !check.met && wave.status === 'gate-closed',
      ) === true,
  );
  if (tab === 'training' && shut) return 'wave/gate-closed';
  if (tab === 'approvals' && !readOnly && page.route.steps.some((step) => step.yours))
    return 'signature/yours';
  return undefined;
}

function labelOf(tab: TabId, { page }: RolloutDesk): string {
  if (tab !== 'deviations') return words.tabs[tab];
  return words.deviationsTab(page.deviations.filter((deviation) => deviation.closed === null).length);
}

export type RolloutTabsProps = {
  readonly tab: RolloutTab;
  readonly onTab: (tab: TabId) => void;
  readonly selected: string | null;
  readonly onSelect: (wave: string) => void;
};

export function RolloutTabs({ tab, onTab, selected, onSelect }: RolloutTabsProps): ReactElement {
  const desk = useRolloutDesk();
  const [view, setView] = useState<PlanView>('whole');
  const choices = [
    { value: 'whole', label: words.plan.whole },
    { value: 'weeks', label: words.plan.sixWeeks },
  ] as const;
  return (
    <Tabs
      label={words.tabsLabel}
      tabs={tabs.map((id) => ({ id, label: labelOf(id, desk), mark: markOf(id, desk) }))}
      current={tab}
      onChange={(id) => onTab(id === 'training' ? id : tabOf(id))}
      end={
        tab === 'plan' && desk.waves.length > 0 ? (
          <Segments label={words.plan.view} value={view} choices={choices} onChange={setView} />
        ) : undefined
      }
    >
      <div className="wb-stack">{body(tab)}</div>
    </Tabs>
  );

  function body(shown: RolloutTab): ReactElement {
    switch (shown) {
      case 'plan':
        return <PlanTab view={view} selected={selected} onSelect={onSelect} />;
      case 'scope':
        return <ScopeTab />;
      case 'measures':
        return <MeasuresTab />;
      case 'approvals':
        return <ApprovalsTab />;
      case 'deviations':
        return <DeviationsTab />;
      case 'packets':
        return <PacketsTab />;
      case 'history':
        return <HistoryTab />;
      default:
        return assertNever(shown);
    }
  }
}
