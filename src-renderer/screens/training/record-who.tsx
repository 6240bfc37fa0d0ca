import type { ReactElement } from 'react';
import { useState } from 'react';
import { gapMark } from '../../../shared/words/check-words.ts';
import { ActionLink } from '../../parts/action.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { recordTraining as words } from '../../strings/en/record-training.ts';
import { Tile } from '../wave/tile.tsx';
import type { Candidate, RecordItem } from './record-people.ts';
import type { WrongOf } from './signable-dialog.tsx';
import type { RecordForm } from './use-record.ts';

/** More tiles than this are not read; the words above narrow them. */
const mostShown = 60;
/** From this many on there is a box to type a part of a name. */
const findFrom = 12;

/** The words of a missing answer, at its question. */
export function Wrong({ words: text }: { readonly words: string | undefined }): ReactElement | null {
  return text === undefined ? null : <p className="wb-wrong">{text}</p>;
}

function ItemTile({ item, form }: { readonly item: RecordItem; readonly form: RecordForm }): ReactElement {
  const version = item.version === null ? words.noVersion : words.versionOf(item.version);
  return (
    <Tile
      kind="radio"
      group="record-item"
      value={item.id}
      on={form.answers.item === item.id}
      onChange={() => form.set({ item: item.id, people: [], version: null, method: null, result: null })}
      mark={
        item.first === null ? undefined : <StateMark mark={`training/${gapMark(item.first)}`} size={20} />
      }
      title={
        <>
          <b>{item.id}</b> {item.title}
        </>
      }
      detail={`${version}, ${words.missing(item.missing)}`}
    />
  );
}

export function RecordItems({
  form,
  wrong,
}: {
  readonly form: RecordForm;
  readonly wrong: WrongOf;
}): ReactElement {
  return (
    <fieldset className="wb-tiles">
      <legend className="wb-tiles-head">
        <b>1 {words.item}</b>
      </legend>
      <Wrong words={wrong('record-item')} />
      <div className="wb-tiles-list" id="record-item" tabIndex={-1}>
        {form.items.length === 0 ? <p className="wb-second">{words.noItems}</p> : null}
        {form.items.map((item) => (
          <ItemTile key={item.id} item={item} form={form} />
        ))}
      </div>
    </fieldset>
  );
}

function detailOf({ given, standing }: Candidate): string {
  const said = {
    gap: words.missingPerson,
    overridden: words.overriddenPerson,
    expiring: words.expiringPerson,
    trained: '',
    'not-needed': '',
  }[standing];
  return [given, said].filter((part) => part !== '').join(', ');
}

function Choose({ form }: { readonly form: RecordForm }): ReactElement {
  const { candidates, answers, set } = form;
  const missing = candidates.filter((one) => one.standing === 'gap').map((one) => one.id);
  return (
    <p className="wb-row wb-small">
      <span className="wb-muted wb-grow" role="status">
        {words.chosen(answers.people.length, candidates.length)}
      </span>
      {missing.length === 0 ? null : (
        <ActionLink action={{ label: words.allMissing, onPress: () => set({ people: missing }) }} />
      )}
      {answers.people.length === 0 ? null : (
        <ActionLink action={{ label: words.nobody, onPress: () => set({ people: [] }) }} />
      )}
    </p>
  );
}

function People({ form, text }: { readonly form: RecordForm; readonly text: string }): ReactElement {
  const { candidates, answers } = form;
  const plain = text.trim().toLowerCase();
  const found = candidates.filter((one) => one.name.toLowerCase().includes(plain));
  const shown = found.slice(0, mostShown);
  return (
    <>
      <div className="wb-tiles-list wb-tiles-two" id="record-people" tabIndex={-1}>
        {shown.length > 0 ? null : (
          <p className="wb-second">{candidates.length === 0 ? words.needNone : words.noneFound}</p>
        )}
        {shown.map((person) => (
          <Tile
            key={person.id}
            kind="checkbox"
            group="record-people"
            value={person.id}
            on={answers.people.includes(person.id)}
            onChange={() => form.toggle(person.id)}
            title={<b>{person.family}</b>}
            detail={detailOf(person)}
          />
        ))}
      </div>
      {found.length > shown.length ? (
        <p className="wb-small wb-muted">{words.more(found.length - shown.length)}</p>
      ) : null}
    </>
  );
}

export function RecordPeople({
  form,
  wrong,
}: {
  readonly form: RecordForm;
  readonly wrong: WrongOf;
}): ReactElement {
  const [text, setText] = useState('');
  return (
    <fieldset className="wb-tiles">
      <legend className="wb-tiles-head">
        <b>2 {words.who}</b>
      </legend>
      <Wrong words={wrong('record-people')} />
      <Choose form={form} />
      {form.candidates.length < findFrom ? null : (
        <TextField name="record-find" type="search" label={words.find} value={text} onChange={setText} />
      )}
      <People form={form} text={text} />
    </fieldset>
  );
}
