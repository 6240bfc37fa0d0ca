import type { ReactElement } from 'react';
import { useState } from 'react';
import type { MakeBook } from '../../../shared/api/inputs.ts';
import { accountId } from '../../../shared/domain/ids.ts';
import { useAsk } from '../../app/act.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { allZones, knownZone, ownZone } from '../../app/zone.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { Form } from '../../parts/form/form.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { firstRun } from '../../strings/en/first-run.ts';
import type { NewPassword } from '../sign-in/new-password.tsx';
import { newPasswordErrors, NewPasswordFields, noPassword } from '../sign-in/new-password.tsx';

const words = firstRun.fresh;

export interface NewBookAnswers {
  readonly name: string;
  readonly site: string;
  readonly zone: string;
  readonly adminId: string;
  readonly adminName: string;
  readonly adminTitle: string;
}

/** What is wrong with the answers, in the order of the form. */
export function newBookErrors(answers: NewBookAnswers, pair: NewPassword): readonly FormError[] {
  const need = firstRun.need;
  const id = answers.adminId.trim();
  const empty = empties([
    ['name', answers.name, need.name],
    ['site', answers.site, need.site],
    ['zone', answers.zone, need.zone],
    ['adminName', answers.adminName, need.adminName],
    ['adminTitle', answers.adminTitle, need.adminTitle],
    ['adminId', id, need.adminId],
  ]);
  return [
    ...empty,
    ...(answers.zone.trim() !== '' && !knownZone(answers.zone.trim())
      ? [{ name: 'zone', words: firstRun.badZone }]
      : []),
    ...(id !== '' && !accountId.safeParse(id).success ? [{ name: 'adminId', words: firstRun.badId }] : []),
    ...newPasswordErrors(pair),
  ];
}

function inputOf(answers: NewBookAnswers, password: string): MakeBook {
  const { name, site, zone, adminId, adminName, adminTitle } = answers;
  return {
    name,
    site,
    zone: zone.trim(),
    dir: null,
    admin: { id: accountId.parse(adminId.trim()), name: adminName, title: adminTitle, password },
  };
}

/** A new book with its first administrator. */
export function NewBook({ onBack }: { readonly onBack: () => void }): ReactElement {
  const [answers, setAnswers] = useState<NewBookAnswers>({
    name: '',
    site: '',
    zone: ownZone(),
    adminId: '',
    adminName: '',
    adminTitle: '',
  });
  const [pair, setPair] = useState(noPassword);
  const make = useAsk((api, input: MakeBook) => api.desk.make.mutate(input));
  const form = useFormState(newBookErrors(answers, pair), make.busy);
  const field = (
    name: keyof NewBookAnswers,
    label: string,
    hint: string,
    autoComplete?: string,
  ): ReactElement => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      autoComplete={autoComplete}
      value={answers[name]}
      onChange={(text) => setAnswers({ ...answers, [name]: text })}
      error={form.wrong(name)}
    />
  );
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
          {field('name', words.name, words.nameHint)}
          <div className="wb-two-fields">
            {field('site', words.site, words.siteHint)}
            <ZoneField
              value={answers.zone}
              onChange={(zone) => setAnswers({ ...answers, zone })}
              error={form.wrong('zone')}
            />
          </div>
          <h2 className="wb-form-part">{words.adminLegend}</h2>
          <p className="wb-small wb-second">{words.adminNote}</p>
          <div className="wb-two-fields">
            {field('adminName', words.adminName, words.adminNameHint, 'name')}
            {field('adminTitle', words.adminTitle, words.adminTitleHint)}
          </div>
          {field('adminId', words.adminId, words.adminIdHint, 'username')}
          <NewPasswordFields
            value={pair}
            onChange={setPair}
            errors={form.errors}
            labels={{ fresh: words.password, again: words.again }}
          />
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

type ZoneFieldProps = {
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly error: string | undefined;
};

/** A zone typed with the system's list to choose from; a select of 400 would be worse. */
function ZoneField({ value, onChange, error }: ZoneFieldProps): ReactElement {
  return (
    <div>
      <TextField
        name="zone"
        label={words.zone}
        hint={words.zoneHint}
        value={value}
        onChange={onChange}
        error={error}
        list="zones"
      />
      <datalist id="zones">
        {allZones().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  );
}
