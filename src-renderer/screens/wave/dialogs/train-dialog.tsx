import type { ReactElement } from 'react';
import type { ItemRow } from '../../../../shared/views/shape/wave-training.ts';
import { gapMark } from '../../../../shared/words/check-words.ts';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { DateTimeField } from '../../../parts/form/date-time-field.tsx';
import { ActionLink } from '../../../parts/action.tsx';
import { StateMark } from '../../../parts/state-mark/state-mark.tsx';
import { train as words } from '../../../strings/en/train.ts';
import { AskDialog } from '../ask-dialog.tsx';
import type { WrongOf } from '../ask-dialog.tsx';
import { Tile } from '../tile.tsx';
import { useTraining } from '../use-training.ts';
import type { Training } from '../use-training.ts';
import { useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

function ItemTile({ item, training }: { readonly item: ItemRow; readonly training: Training }): ReactElement {
  const first = item.gaps[0];
  const version = item.version === null ? words.noVersion : words.version(item.version);
  return (
    <Tile
      kind="radio"
      group="train-item"
      value={item.item}
      on={training.answers.item === item.item}
      onChange={() => training.chooseItem(item.item)}
      mark={first === undefined ? undefined : <StateMark mark={`training/${gapMark(first)}`} size={20} />}
      title={
        <>
          <b>{item.item}</b> {item.title}
        </>
      }
      detail={`${version}, ${words.missing(item.gaps.length)}`}
    />
  );
}

/** The words of a missing answer, at its question. */
function Wrong({ words: text }: { readonly words: string | undefined }): ReactElement | null {
  return text === undefined ? null : <p className="wb-wrong">{text}</p>;
}

function Items({ training, wrong }: { readonly training: Training; readonly wrong: WrongOf }): ReactElement {
  const { page } = useWaveDesk();
  const rows = [...page.training.items].sort((a, b) => b.gaps.length - a.gaps.length);
  return (
    <fieldset className="wb-tiles">
      <legend className="wb-tiles-head">
        <b>1 {words.item}</b>
      </legend>
      <Wrong words={wrong('train-item')} />
      <div className="wb-tiles-list" id="train-item" tabIndex={-1}>
        {rows.map((item) => (
          <ItemTile key={item.item} item={item} training={training} />
        ))}
      </div>
    </fieldset>
  );
}

function People({ training, wrong }: { readonly training: Training; readonly wrong: WrongOf }): ReactElement {
  const { candidates, answers, missing, choose } = training;
  return (
    <fieldset className="wb-tiles">
      <legend className="wb-tiles-head">
        <b>2 {words.who}</b>
      </legend>
      <Wrong words={wrong('train-people')} />
      <p className="wb-row wb-small">
        <span className="wb-muted wb-grow" role="status">
          {words.chosen(answers.people.length, candidates.length)}
        </span>
        {missing.length === 0 ? null : (
          <ActionLink action={{ label: words.allMissing, onPress: () => choose(missing) }} />
        )}
        {answers.people.length === 0 ? null : (
          <ActionLink action={{ label: words.nobody, onPress: () => choose([]) }} />
        )}
      </p>
      <div className="wb-tiles-list wb-tiles-two" id="train-people" tabIndex={-1}>
        {candidates.length === 0 ? <p className="wb-second">{words.needNone}</p> : null}
        {candidates.map((person) => (
          <Tile
            key={person.id}
            kind="checkbox"
            group="train-people"
            value={person.id}
            on={answers.people.includes(person.id)}
            onChange={() => training.toggle(person.id)}
            title={<b>{person.family}</b>}
            detail={person.gap ? `${person.given}, ${words.missingPerson}` : person.given}
          />
        ))}
      </div>
    </fieldset>
  );
}

const results = [
  { value: 'passed', title: words.passed, detail: words.passedText },
  { value: 'completed', title: words.completed, detail: words.completedText },
  { value: 'failed', title: words.failed, detail: words.failedText },
] as const;

function ResultTiles({ training }: { readonly training: Training }): ReactElement {
  const { answers, set } = training;
  return (
    <div className="wb-tiles-list wb-tiles-tight" id="train-result" tabIndex={-1}>
      {results.map(({ value, title, detail }) => (
        <Tile
          key={value}
          kind="radio"
          group="train-result"
          value={value}
          on={answers.result === value}
          onChange={() => set({ result: value })}
          title={<b>{title}</b>}
          detail={detail}
        />
      ))}
    </div>
  );
}

function Result({ training, wrong }: { readonly training: Training; readonly wrong: WrongOf }): ReactElement {
  const { answers, set } = training;
  const methods = Object.entries(words.methods).map(([value, label]) => ({ value, label }));
  return (
    <fieldset className="wb-tiles">
      <legend className="wb-tiles-head">
        <b>3 {words.how}</b>
      </legend>
      <Wrong words={wrong('train-result')} />
      <ResultTiles training={training} />
      <SelectField
        name="train-method"
        label={words.method}
        value={answers.method}
        options={methods}
        onChange={(method) => set({ method: method as typeof answers.method })}
      />
      <TextField
        name="train-trainer"
        label={words.trainer}
        value={answers.trainer}
        onChange={(trainer) => set({ trainer })}
      />
      <DateTimeField
        name="train-on"
        label={words.on}
        value={answers.on}
        error={wrong('train-on')}
        onChange={(on) => set({ on })}
      />
      <TextField
        name="train-evidence"
        label={words.evidence}
        value={answers.evidence}
        onChange={(evidence) => set({ evidence })}
      />
    </fieldset>
  );
}

/** Three questions beside each other, missing people first, a whole group at once: under a minute. */
export function TrainDialog({
  people,
  item,
  ...end
}: DialogProps & { readonly people: readonly string[]; readonly item: string | null }): ReactElement {
  const training = useTraining(people, item);
  return (
    <AskDialog
      {...end}
      title={words.title}
      width={880}
      submit={words.submit(training.answers.people.length)}
      problems={training.problems}
      send={(act) => act.send(training.command())}
    >
      {(wrong) => (
        <div className="wb-train">
          <Items training={training} wrong={wrong} />
          <People training={training} wrong={wrong} />
          <Result training={training} wrong={wrong} />
        </div>
      )}
    </AskDialog>
  );
}
