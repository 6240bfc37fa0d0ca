import type { ReactElement } from 'react';
import { useState } from 'react';
import { countText } from '../../../../shared/words/count.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { EditDialog } from '../edit-dialog.tsx';
import { RosterPicker } from '../roster-picker.tsx';
import { answersOf, scopeText } from '../scope-form.ts';
import { wave as labels } from '../../../strings/en/wave.ts';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.cohort;
type How = 'scope' | 'name';

const people = (count: number): string => countText(count, 'person', 'people');

function ScopeNow(): ReactElement {
  const { page } = useWaveDesk();
  return (
    <div className="wb-small">
      <h3>{words.scopeNow}</h3>
      <p className="wb-second wb-lines">{scopeText(answersOf(page.row.scope), labels)}</p>
    </div>
  );
}

function HowChosen({
  how,
  onChange,
}: {
  readonly how: How;
  readonly onChange: (how: How) => void;
}): ReactElement {
  const choices = [
    { value: 'scope', label: words.byScope, detail: words.byScopeText },
    { value: 'name', label: words.byName, detail: words.byNameText },
  ];
  return (
    <ChoiceField
      name="cohort-how"
      label={words.how}
      value={how}
      choices={choices}
      onChange={(value) => onChange(value as How)}
    />
  );
}

/** Who goes live together: by the wave's scope, or ticked from the roster. */
export function CohortDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const [how, setHow] = useState<How>(page.cohort.size === 0 ? 'scope' : 'name');
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    page.cohort.people.map((person) => person.id),
  );
  const byScope = how === 'scope';
  return (
    <EditDialog
      {...end}
      title={words.title}
      width={640}
      submit={byScope ? words.take : words.save(chosen.length)}
      problems={
        !byScope && chosen.length === 0 ? [{ name: 'roster-find', words: dialogs.missing.people }] : []
      }
      edit={() =>
        byScope
          ? { kind: 'wave.cohort-by-scope', ...ofWave(page) }
          : { kind: 'wave.cohort', ...ofWave(page), people: [...chosen] }
      }
      about={words.edit}
      change={() => (
        <Diff
          kind="value"
          before={people(page.cohort.size)}
          after={byScope ? words.byScope : people(chosen.length)}
        />
      )}
    >
      {(wrong) => (
        <>
          <HowChosen how={how} onChange={setHow} />
          {byScope ? (
            <ScopeNow />
          ) : (
            <RosterPicker chosen={chosen} onChange={setChosen} error={wrong('roster-find')} />
          )}
        </>
      )}
    </EditDialog>
  );
}
