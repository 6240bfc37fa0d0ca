import type { ReactElement } from 'react';
import { useState } from 'react';
import { empties } from '../../../app/form-state.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { wave as labels } from '../../../strings/en/wave.ts';
import { EditDialog } from '../edit-dialog.tsx';
import { answersOf, scopeLists, scopeOf, scopeText } from '../scope-form.ts';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.scope;

/** Whom and what the wave covers; the cohort does not change by it. */
export function ScopeDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const [answers, setAnswers] = useState(() => answersOf(page.row.scope));
  const field = (name: keyof typeof answers) => ({
    name: `scope-${name}`,
    label: labels[name],
    value: answers[name],
    onChange: (value: string) => setAnswers({ ...answers, [name]: value }),
  });
  return (
    <EditDialog
      {...end}
      title={words.title}
      submit={dialogs.save}
      width={640}
      problems={empties([['scope-site', answers.site, dialogs.missing.site]])}
      edit={() => ({ kind: 'wave.scope', ...ofWave(page), scope: scopeOf(answers) })}
      about={words.edit}
      change={() => (
        <Diff before={scopeText(answersOf(page.row.scope), labels)} after={scopeText(answers, labels)} />
      )}
    >
      {(wrong) => (
        <>
          <TextField {...field('site')} error={wrong('scope-site')} autoFocus />
          <p className="wb-hint">{words.listHint}</p>
          <div className="wb-two-fields">
            {scopeLists.map((name) => (
              <TextField key={name} {...field(name)} />
            ))}
          </div>
          <TextField {...field('notCovered')} hint={words.notCoveredHint} lines={2} />
        </>
      )}
    </EditDialog>
  );
}
