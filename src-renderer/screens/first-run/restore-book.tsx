import type { ReactElement } from 'react';
import { useState } from 'react';
import { useAsk } from '../../app/act.tsx';
import { FolderField } from '../../app/folder-field.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { Form } from '../../parts/form/form.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { firstRun } from '../../strings/en/first-run.ts';

const words = firstRun.restore;

/** A backup becomes a book of this workstation again, with identical digests (R32). */
export function RestoreBook({ onBack }: { readonly onBack: () => void }): ReactElement {
  const [from, setFrom] = useState('');
  const restore = useAsk((api, input: { readonly from: string; readonly dir: null }) =>
    api.desk.restore.mutate(input),
  );
  const form = useFormState(empties([['from', from, words.needFrom]]), restore.busy);
  return (
    <>
      <Sentence sub={words.sub}>{words.title}</Sentence>
      <Panel title={words.legend} inside="pad">
        <Form
          label={words.title}
          submit={words.submit}
          errors={form.errors}
          attempt={form.attempt}
          onSubmit={() => form.submit(() => restore.ask({ from: from.trim(), dir: null }))}
          others={[{ label: firstRun.back, onPress: onBack }]}
        >
          <FolderField
            name="from"
            label={words.from}
            value={from}
            onChange={setFrom}
            error={form.wrong('from')}
            autoFocus
          />
          {restore.note}
          {restore.busy ? (
            <p className="wb-small wb-second" role="status">
              {words.restoring}
            </p>
          ) : null}
        </Form>
      </Panel>
    </>
  );
}
