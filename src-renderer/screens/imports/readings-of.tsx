import type { ReactElement } from 'react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { measureId, rolloutId, waveId } from '../../../shared/domain/ids.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ActionButton } from '../../parts/action.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { measures } from '../../strings/en/measures.ts';
import { DefineMeasureDialog } from '../measures/define-measure-dialog.tsx';
import type { Importing } from './use-import.ts';

const say = words.file.of;
type Chosen = { readonly rollout: string; readonly wave: string; readonly measure: string };
type Option = { readonly value: string; readonly label: string };

function useOptions(rollout: string): Readonly<Record<keyof Chosen, readonly Option[]>> {
  const queries = useQueries();
  const home = useRead(queries.read.home.queryOptions({}));
  const measured = useRead(queries.read.measures.queryOptions({ rollout }, { enabled: rollout !== '' }));
  const rollouts = home.kind === 'ready' ? home.value.rollouts : [];
  const waves = rollouts.find((one) => one.rollout.id === rollout)?.waves ?? [];
  const found = measured.kind === 'ready' ? measured.value.measures : [];
  return {
    rollout: rollouts.map((one) => ({
      value: one.rollout.id,
      label: `${one.rollout.number} ${one.rollout.title}`,
    })),
    wave: waves.map((wave) => ({ value: wave.id, label: `${wave.number} ${wave.title}` })),
    measure: found.map(({ id, name, unit, kind }) => ({
      value: id,
      label: `${name} (${measures.kinds[kind].toLowerCase()}, ${unit})`,
    })),
  };
}

/** All three of them, or nothing: a file is read for one measure in one wave. */
function ofChosen({ rollout, wave, measure }: Chosen): Importing['answers']['of'] {
  const [r, w, m] = [rolloutId.safeParse(rollout), waveId.safeParse(wave), measureId.safeParse(measure)];
  return r.success && w.success && m.success ? { rollout: r.data, wave: w.data, measure: m.data } : null;
}

export type ReadingsOfProps = {
  readonly importing: Importing;
  readonly wrong: (name: string) => string | undefined;
};

/** In which wave of which rollout was measured, and what; a new measure can be defined on the spot. */
export function ReadingsOf({ importing, wrong }: ReadingsOfProps): ReactElement {
  const { can } = useDesk();
  const { of } = importing.answers;
  const begun = new URLSearchParams(useSearch()).get('rollout') ?? '';
  const [chosen, setChosen] = useState<Chosen>(of ?? { rollout: begun, wave: '', measure: '' });
  const [defining, setDefining] = useState(false);
  const options = useOptions(chosen.rollout);
  const set = (next: Chosen): void => {
    setChosen(next);
    importing.say({ of: ofChosen(next) });
  };
  const field = (key: keyof Chosen, none: string, change: (value: string) => Chosen): ReactElement => (
    <SelectField
      name={`of-${key}`}
      label={say[key]}
      none={none}
      value={chosen[key]}
      options={options[key]}
      error={chosen[key] === '' && wrong('of-measure') !== undefined ? say.need[key] : undefined}
      onChange={(value) => set(change(value))}
    />
  );
  return (
    <Panel title={say.panel} inside="pad">
      <div className="wb-two-fields">
        {field('rollout', say.noneRollout, (rollout) => ({ rollout, wave: '', measure: '' }))}
        {field('wave', say.noneWave, (wave) => ({ ...chosen, wave }))}
        {field('measure', say.noneMeasure, (measure) => ({ ...chosen, measure }))}
        {chosen.rollout === '' || !can('measure.define') ? null : (
          <ActionButton action={{ label: say.define, icon: 'plus', onPress: () => setDefining(true) }} />
        )}
      </div>
      {defining ? (
        <DefineMeasureDialog
          rollout={chosen.rollout}
          onDone={(id) => {
            setDefining(false);
            if (id !== null) set({ ...chosen, measure: id });
          }}
          onClose={() => setDefining(false)}
        />
      ) : null}
    </Panel>
  );
}
