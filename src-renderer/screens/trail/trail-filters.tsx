import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { TrailPage } from '../../../shared/views/shape/trail-page.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ActionLink } from '../../parts/action.tsx';
import { Icon } from '../../parts/icon.tsx';
import { trailKinds } from '../../strings/en/trail-kinds.ts';
import { trail as words } from '../../strings/en/trail.ts';
import { FilterSelect } from './filter-select.tsx';
import { noFilter } from './trail-filter.ts';
import type { TrailFilter } from './trail-filter.ts';

export type TrailFiltersProps = {
  readonly filter: TrailFilter;
  readonly actors: TrailPage['actors'];
  readonly onChange: (filter: TrailFilter) => void;
};

function useRollouts() {
  const home = useRead(useQueries().read.home.queryOptions({}));
  return home.kind === 'ready' ? home.value.rollouts : [];
}

/** Typed words narrow once the hand rests, so that each letter is not a reading of the book. */
function WordsField({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}): ReactElement {
  // What is typed counts until the narrowed trail answers, or another filter takes the words off.
  const [held, setHeld] = useState({ of: text, typed: text });
  const typed = held.of === text ? held.typed : text;
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = window.setTimeout(() => onChange(typed), 250);
    return () => window.clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <label className="wb-filter wb-filter-words">
      <Icon name="search" />
      <span className="wb-hidden">{words.words}</span>
      <input
        type="search"
        placeholder={words.words}
        value={typed}
        onChange={(event) => setHeld({ of: text, typed: event.currentTarget.value })}
      />
    </label>
  );
}

/** Rollout, wave, who, what, words in the reason; each narrows further. */
export function TrailFilters({ filter, actors, onChange }: TrailFiltersProps): ReactElement {
  const rollouts = useRollouts();
  const waves = rollouts.find(({ rollout }) => rollout.id === filter.rollout)?.waves ?? [];
  const narrowed = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <div className="wb-row wb-filters" role="group" aria-label={words.title}>
      <FilterSelect
        label={words.rollout}
        any={words.anyRollout}
        value={filter.rollout}
        options={rollouts.map(({ rollout }) => ({ value: rollout.id, label: rollout.number }))}
        onChange={(rollout) => onChange({ ...filter, rollout, wave: null })}
      />
      {filter.rollout === null ? null : (
        <FilterSelect
          label={words.wave}
          any={words.anyWave}
          value={filter.wave}
          options={waves.map((row) => ({ value: row.id, label: row.title }))}
          onChange={(wave) => onChange({ ...filter, wave })}
        />
      )}
      <FilterSelect
        label={words.who}
        any={words.anyWho}
        value={filter.actor}
        options={actors.map((actor) => ({ value: actor.id, label: actor.name }))}
        onChange={(actor) => onChange({ ...filter, actor })}
      />
      <FilterSelect
        label={words.what}
        any={words.anyWhat}
        value={filter.what}
        options={trailKinds}
        onChange={(what) => onChange({ ...filter, what })}
      />
      <WordsField text={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      {narrowed ? <ActionLink action={{ label: words.clear, onPress: () => onChange(noFilter) }} /> : null}
    </div>
  );
}
