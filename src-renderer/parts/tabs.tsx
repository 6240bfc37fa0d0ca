import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import type { Mark } from '../../shared/domain/marks.ts';
import { markWord } from '../../shared/words/status.ts';
import { StateMark } from './state-mark/state-mark.tsx';

export type Tab = { readonly id: string; readonly label: string; readonly mark?: Mark | undefined };

export type TabsProps = {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
  readonly onChange: (id: string) => void;
  /** At the right end: a `Segments`, a count. */
  readonly end?: ReactNode;
  /** The shown panel; it is tied to its tab. */
  readonly children?: ReactNode;
};

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function useTabKeys({ tabs, current, onChange }: TabsProps): (event: KeyboardEvent<HTMLDivElement>) => void {
  return (event) => {
    const step = steps[event.key];
    if (step === undefined) return;
    const next =
      tabs[
        step(
          tabs.findIndex((tab) => tab.id === current),
          tabs.length,
        )
      ];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
}

function TabButton({
  tab,
  selected,
  onChange,
  tied,
}: {
  readonly tab: Tab;
  readonly selected: boolean;
  readonly onChange: (id: string) => void;
  readonly tied: boolean;
}): ReactElement {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab.id}`}
      className="wb-tab"
      aria-selected={selected}
      aria-controls={selected && tied ? `tabpanel-${tab.id}` : undefined}
      tabIndex={selected ? 0 : -1}
      onClick={() => onChange(tab.id)}
    >
      {tab.label}
      {tab.mark === undefined ? null : <StateMark mark={tab.mark} size={12} name={markWord(tab.mark)} />}
    </button>
  );
}

/** Tabs of one object; arrows move and show, one tab stop. */
export function Tabs(props: TabsProps): ReactElement {
  const { label, tabs, current, onChange, end, children } = props;
  const onKeyDown = useTabKeys(props);
  return (
    <>
      <div className="wb-tabs">
        <div className="wb-row wb-tab-list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <TabButton
              key={tab.id}
              tab={tab}
              selected={tab.id === current}
              onChange={onChange}
              tied={children !== undefined}
            />
          ))}
        </div>
        {end === undefined ? null : <div className="wb-tabs-end">{end}</div>}
      </div>
      {children === undefined ? null : (
        <div role="tabpanel" id={`tabpanel-${current}`} aria-labelledby={`tab-${current}`}>
          {children}
        </div>
      )}
    </>
  );
}
