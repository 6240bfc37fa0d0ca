import type { ReactElement } from 'react';
import { useState } from 'react';
import type { JoinBook } from '../../../shared/api/inputs.ts';
import { useAsk } from '../../app/act.tsx';
import { bindFields } from '../../app/answers.ts';
import { FolderField } from '../../app/folder-field.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { Form } from '../../parts/form/form.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { firstRun } from '../../strings/en/first-run.ts';

const words = firstRun.join;
const nothing = { where: '', name: '', place: '' };

/** A book that others share through a folder: this workstation asks to join it. */
export function JoinBookForm({ onBack }: { readonly onBack: () => void }): ReactElement {
  const [answers, set] = useState(nothing);
  const join = useAsk((api, input: JoinBook) => api.desk.join.mutate(input));
  const problems = empties([
    ['where', answers.where, words.needWhere],
    ['name', answers.name, words.needName],
  ]);
  const form = useFormState(problems, join.busy);
  const of = bindFields(answers, set, form.wrong);
  const { where, name, place } = answers;
  const send = (): void =>
    form.submit(() => join.ask({ where: where.trim(), name: name.trim(), place: place.trim(), dir: null }));
  return (
    <>
      <Sentence sub={words.sub}>{words.title}</Sentence>
      <Panel title={words.legend} inside="pad">
        <Form
          label={words.title}
          submit={words.submit}
          errors={form.errors}
          attempt={form.attempt}
          onSubmit={send}
          others={[{ label: firstRun.back, onPress: onBack }]}
        >
          <FolderField {...of('where')} label={words.where} autoFocus />
          <div className="wb-two-fields">
            <TextField {...of('name')} label={words.name} hint={words.nameHint} />
            <TextField {...of('place')} label={words.place} hint={words.placeHint} />
          </div>
          {join.note}
          {join.busy ? (
            <p className="wb-small wb-second" role="status">
              {words.asking}
            </p>
          ) : null}
        </Form>
      </Panel>
    </>
  );
}
