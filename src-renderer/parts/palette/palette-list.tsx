import type { ReactElement, ReactNode } from 'react';
import type { Mark } from '../../../shared/domain/marks.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { StateMark } from '../state-mark/state-mark.tsx';

export type PaletteItem = {
  readonly id: string;
  readonly label: ReactNode;
  readonly icon?: IconName | undefined;
  readonly mark?: Mark | undefined;
  /** The key that does the same without the palette. */
  readonly keys?: string | undefined;
  readonly onPress: () => void;
};

export type PaletteGroup = { readonly title: string; readonly items: readonly PaletteItem[] };

export type PaletteListProps = {
  readonly listId: string;
  readonly groups: readonly PaletteGroup[];
  readonly active: string | undefined;
  readonly onRun: (item: PaletteItem) => void;
  readonly none: string;
};

function hintOf(item: PaletteItem, active: boolean): string | undefined {
  return item.keys ?? (active ? 'Enter' : undefined);
}

function Option({
  item,
  listId,
  active,
  onRun,
}: { readonly item: PaletteItem; readonly active: boolean } & Pick<
  PaletteListProps,
  'listId' | 'onRun'
>): ReactElement {
  const hint = hintOf(item, active);
  return (
    <div
      className="wb-palette-item"
      role="option"
      id={`${listId}-${item.id}`}
      aria-selected={active}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={() => onRun(item)}
    >
      {item.icon === undefined ? null : <Icon name={item.icon} />}
      {item.mark === undefined ? null : <StateMark mark={item.mark} />}
      <span>{item.label}</span>
      {hint === undefined ? null : <KeyHint keys={hint} />}
    </div>
  );
}

/** What fits the typed words, in groups; the active one is marked by ground and by its key. */
export function PaletteList({ listId, groups, active, onRun, none }: PaletteListProps): ReactElement {
  const filled = groups.filter((group) => group.items.length > 0);
  return (
    <div className="wb-palette-list" id={listId} role="listbox" aria-label="What fits">
      {filled.map((group) => (
        <div key={group.title} role="group" aria-label={group.title}>
          <div className="wb-palette-group" aria-hidden>
            {group.title}
          </div>
          {group.items.map((item) => (
            <Option key={item.id} item={item} listId={listId} active={item.id === active} onRun={onRun} />
          ))}
        </div>
      ))}
      {filled.length === 0 ? (
        <div className="wb-palette-group" role="option" aria-selected={false}>
          {none}
        </div>
      ) : null}
    </div>
  );
}
