import type { ReactElement } from 'react';
import { useState } from 'react';
import type { MakeBook } from '../../../shared/api/inputs.ts';
import { accountId } from '../../../shared/domain/ids.ts';
import { useAsk } from '../../app/act.tsx';
import { useFormState } from '../../app/form-state.ts';
import { ownZone } from '../../app/zone.ts';
import { Form } from '../../parts/form/form.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { firstRun } from '../../strings/en/first-run.ts';
import { NewPasswordFields, noPassword } from '../sign-in/new-password.tsx';
import { AdministratorFields, BookFields } from './book-fields.tsx';
import type { NewBookAnswers } from './new-book-answers.ts';
import { newBookErrors } from './new-book-answers.ts';

const words = firstRun.fresh;

function inputOf(answers: NewBookAnswers, password: string): MakeBook {
  const { name, site, zone, adminId, adminName, adminTitle } = answers;
  const admin = { id: accountId.parse(adminId.trim()), name: adminName, title: adminTitle, password };
  return { name, site, zone: zone.trim(), dir: null, admin };
}

function nothing(): NewBookAnswers {
  return { name: '', site: '', zone: ownZone(), adminId: '', adminName: '', adminTitle: '' };
}

/** A new book with its first administrator. */
export function NewBook({ onBack }: { readonly onBack: () => void }): ReactElement {
  const [answers, set] = useState(nothing);
  const [pair, setPair] = useState(noPassword);
  const make = useAsk((api, input: MakeBook) => api.desk.make.mutate(input));
  const form = useFormState(newBookErrors(answers, pair), make.busy);
  const labels = { fresh: words.password, again: words.again };
  return (
    <>
      <Sentence sub={words.sub}>{words.title}</Sentence>
      <Panel title={words.bookLegend} inside="pad">
        <Form
          label={words.title}
          submit={words.submit}
          errors={form.errors}
          attempt={form.attempt}
          onSubmit={() => form.submit(() => make.ask(inputOf(answers, pair.fresh)))}
          others={[{ label: firstRun.back, onPress: onBack }]}
        >
          <BookFields value={answers} onChange={set} wrong={form.wrong} />
          <AdministratorFields value={answers} onChange={set} wrong={form.wrong} />
          <NewPasswordFields value={pair} onChange={setPair} errors={form.errors} labels={labels} />
          {make.note}
          {make.busy ? (
            <p className="wb-small wb-second" role="status">
              {words.making}
            </p>
          ) : null}
        </Form>
      </Panel>
    </>
  );
}
