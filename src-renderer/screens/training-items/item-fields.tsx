import type { ReactElement } from 'react';
import { method } from '../../../shared/domain/training.ts';
import { bindFields } from '../../app/answers.ts';
import { CheckField } from '../../parts/form/check-field.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { recordTraining } from '../../strings/en/record-training.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { EquivalentFields } from './equivalent-fields.tsx';
import type { ItemAnswers } from './item-answers.ts';
import { WhomFields } from './whom-fields.tsx';

const words = trainingItems.defineDialog;

export type ItemFieldsProps = {
  readonly value: ItemAnswers;
  readonly onChange: (value: ItemAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
  /** The items of the book, to name another one. */
  readonly items: readonly { readonly id: string; readonly title: string }[];
};

function Methods({ value, onChange, wrong }: ItemFieldsProps): ReactElement {
  const toggle = (name: ItemAnswers['methods'][number], on: boolean): void =>
    onChange({
      ...value,
      methods: on ? [...value.methods, name] : value.methods.filter((one) => one !== name),
    });
  const error = wrong('method-read');
  return (
    <fieldset>
      <legend className="wb-label">{words.methods}</legend>
      <p className="wb-hint">{words.methodsHint}</p>
      {error === undefined ? null : <p className="wb-wrong">{error}</p>}
      <div className="wb-two-fields">
        {method.options.map((name) => (
          <CheckField
            key={name}
            name={`method-${name}`}
            label={recordTraining.methods[name]}
            checked={value.methods.includes(name)}
            onChange={(on) => toggle(name, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Signatures({ value, onChange }: ItemFieldsProps): ReactElement {
  return (
    <fieldset>
      <legend className="wb-label">{words.signatures}</legend>
      <p className="wb-hint">{words.signaturesHint}</p>
      <div className="wb-two-fields">
        <CheckField
          name="sign-trainer"
          label={words.signTrainer}
          checked={value.trainer}
          onChange={(trainer) => onChange({ ...value, trainer })}
        />
        <CheckField
          name="sign-trainee"
          label={words.signTrainee}
          checked={value.trainee}
          onChange={(trainee) => onChange({ ...value, trainee })}
        />
      </div>
    </fieldset>
  );
}

function Standing({ value, onChange, wrong }: ItemFieldsProps): ReactElement {
  return (
    <>
      <h2 className="wb-form-part">{words.standing}</h2>
      <CheckField
        name="standing"
        label={words.standingLabel}
        detail={words.standingDetail}
        checked={value.standing}
        onChange={(standing) => onChange({ ...value, standing })}
      />
      {value.standing ? (
        <WhomFields
          value={value.neededBy}
          onChange={(neededBy) => onChange({ ...value, neededBy })}
          wrong={wrong}
        />
      ) : null}
    </>
  );
}

/** What an item is called, what counts as trained, for how long, who may train, who signs, who needs it everywhere. */
export function ItemFields(props: ItemFieldsProps): ReactElement {
  const { value, onChange, wrong, items } = props;
  const of = bindFields(value, onChange, wrong);
  const options = items.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));
  return (
    <>
      <TextField {...of('title')} label={words.name} />
      <h2 className="wb-form-part">{words.counts}</h2>
      <CheckField
        name="assessed"
        label={words.assessed}
        detail={words.assessedDetail}
        checked={value.assessed}
        onChange={(assessed) => onChange({ ...value, assessed })}
      />
      <Methods {...props} />
      <TextField {...of('valid')} label={words.valid} hint={words.validHint} />
      <EquivalentFields
        rows={value.equivalents}
        options={options}
        wrong={wrong}
        onChange={(equivalents) => onChange({ ...value, equivalents })}
      />
      <h2 className="wb-form-part">{words.trainers}</h2>
      <SelectField
        {...of('trainerHolds')}
        label={words.trainerHolds}
        hint={words.trainerHoldsHint}
        none={words.anybody}
        options={options}
      />
      <Signatures {...props} />
      <Standing {...props} />
    </>
  );
}
