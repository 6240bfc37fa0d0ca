import type { ReactElement } from 'react';
import type { TrailPage } from '../../../shared/views/shape/trail-page.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink } from '../../parts/action.tsx';
import { FilterChip } from '../../parts/chip.tsx';
import { Popover } from '../../parts/popover.tsx';
import { trailFilters as words } from '../../strings/en/trail-filters.ts';
import { FilterSelect } from './filter-select.tsx';
import { FilterSlot } from './filter-slot.tsx';
import { kindGroups, kindText } from './kind-options.ts';
import { filterOf, RecordChoice } from './record-filter.tsx';
import type { Names } from './record-names.ts';
import { recordsIn } from './record-names.ts';
import { TimeChoice } from './time-filter.tsx';
import { rangeText } from './time-range.ts';
import { noFilter, sameFilter } from './trail-filter.ts';
import type { TrailFilter } from './trail-filter.ts';

export type TrailFiltersProps = {
  readonly filter: TrailFilter;
  readonly page: TrailPage;
  readonly names: Names;
  readonly onChange: (filter: TrailFilter) => void;
};

type SlotProps = TrailFiltersProps & { readonly set: (part: Partial<TrailFilter>) => void };

function Who({ filter, page, names, set }: SlotProps): ReactElement {
  const shown = filter.actor === null ? null : names('account', filter.actor);
  return (
    <FilterSlot label={words.who} shown={shown} onRemove={() => set({ actor: null })}>
      <FilterSelect
        label={words.who}
        any={words.anyWho}
        value={null}
        options={page.actors.map((actor) => ({ value: actor.id, label: actor.name }))}
        onChange={(actor) => set({ actor })}
      />
    </FilterSlot>
  );
}

function About({ filter, names, set }: SlotProps): ReactElement {
  const [record] = recordsIn(filter);
  const shown = record === undefined ? null : names(...record);
  return (
    <FilterSlot
      label={words.record}
      shown={shown}
      onRemove={() => set({ rollout: null, wave: null, about: null })}
    >
      <Popover button={words.anyRecord} label={words.recordLabel} wide>
        {(close) => (
          <RecordChoice
            onChoose={(hit) => {
              close();
              set(filterOf(hit));
            }}
          />
        )}
      </Popover>
    </FilterSlot>
  );
}

function What({ filter, page, set }: SlotProps): ReactElement {
  const shown = filter.what === null ? null : kindText(filter.what);
  return (
    <FilterSlot label={words.what} shown={shown} onRemove={() => set({ what: null })}>
      <FilterSelect
        label={words.what}
        any={words.anyWhat}
        value={null}
        options={[]}
        groups={kindGroups(page.types)}
        onChange={(what) => set({ what })}
      />
    </FilterSlot>
  );
}

function Time({ filter, set }: SlotProps): ReactElement {
  const { book } = useDesk();
  return (
    <FilterSlot
      label={words.time}
      shown={rangeText(filter, book.zone)}
      onRemove={() => set({ from: null, to: null })}
    >
      <Popover button={words.anyTime} label={words.timeLabel}>
        {(close) => (
          <TimeChoice
            onChoose={(range) => {
              close();
              set(range);
            }}
          />
        )}
      </Popover>
    </FilterSlot>
  );
}

/** Who, record, what, time, refused; each narrows further, and one press takes it off. */
export function TrailFilters(props: TrailFiltersProps): ReactElement {
  const { filter, onChange } = props;
  const set = (part: Partial<TrailFilter>): void => onChange({ ...filter, ...part });
  return (
    <div className="wb-row wb-filters" role="group" aria-label={words.label}>
      <Who {...props} set={set} />
      <About {...props} set={set} />
      <What {...props} set={set} />
      <Time {...props} set={set} />
      <FilterChip
        label={words.refused}
        on={filter.refused}
        onPress={() => set({ refused: !filter.refused })}
      />
      {sameFilter(filter, noFilter) ? null : (
        <ActionLink action={{ label: words.clear, onPress: () => onChange(noFilter) }} />
      )}
    </div>
  );
}
