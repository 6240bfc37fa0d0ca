import type { ReactElement } from 'react';
import { useDeferredValue, useState } from 'react';
import type { Person } from '../../../shared/domain/person.ts';
import { nameOf } from '../../../shared/domain/person.ts';
import { useQueries } from '../../app/api.tsx';
import { AskDialog } from '../../app/ask-dialog.tsx';
import type { BoundField } from '../../app/answers.ts';
import { bindFields } from '../../app/answers.ts';
import { useRead } from '../../app/read.ts';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { people } from '../../strings/en/people.ts';
import type { PersonAnswers } from './person-answers.ts';
import { answersOfPerson, emptyPerson, isMoved, personErrors, personOfAnswers } from './person-answers.ts';
import { RosterField } from './roster-field.tsx';

const words = people.dialog;
const placed = ['role', 'site', 'line', 'shift', 'department'] as const;
type Of = (key: keyof PersonAnswers) => BoundField;

/** What the roster holds so far: one spelling of a shift is better than two. */
function useKnown(): (key: (typeof placed)[number] | 'language') => readonly string[] {
  const page = useRead(useQueries().read.people.queryOptions({}));
  const rows = page.kind === 'ready' ? page.value.people : [];
  return (key) => [...new Set(rows.flatMap((row) => row[key] ?? []))].toSorted().slice(0, 100);
}

/** A new person must not be somebody who is there already: that would change them. */
function useTaken(id: string): boolean {
  const text = useDeferredValue(id.trim());
  const page = useRead(useQueries().read.people.queryOptions({ text }));
  const same = id.trim().toLowerCase();
  return page.kind === 'ready' && page.value.people.some((row) => row.id.toLowerCase() === same);
}

function Placed({ of }: { readonly of: Of }): ReactElement {
  const known = useKnown();
  return (
    <div className="wb-two-fields">
      {placed.map((key) => (
        <div key={key}>
          <TextField {...of(key)} label={people[key]} list={`known-${key}`} />
          <datalist id={`known-${key}`}>
            {known(key).map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        </div>
      ))}
      <TextField {...of('language')} label={people.language} />
    </div>
  );
}

function Fields({ of, fresh }: { readonly of: Of; readonly fresh: boolean }): ReactElement {
  return (
    <>
      {fresh ? <TextField {...of('id')} label={words.id} hint={words.idHint} autoFocus /> : null}
      <div className="wb-two-fields">
        <TextField {...of('given')} label={words.given} />
        <TextField {...of('family')} label={words.family} />
      </div>
      <Placed of={of} />
      <div className="wb-two-fields wb-two-start">
        <TextField {...of('email')} label={words.email} hint={words.emailHint} />
        <RosterField {...of('manager')} label={words.manager} hint={words.managerHint} />
      </div>
      <div className="wb-two-fields">
        <DateTimeField {...of('joined')} kind="date" label={words.joined} hint={words.dayHint} />
        <DateTimeField {...of('left')} kind="date" label={words.left} hint={words.leftHint} />
      </div>
    </>
  );
}

export type PersonDialogProps = {
  /** Null: somebody new. */
  readonly person: Person | null;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
};

/** Everything the roster says of somebody, with the reason for the change; the history keeps every old value. */
export function PersonDialog({ person, onDone, onClose }: PersonDialogProps): ReactElement {
  const [answers, set] = useState(person === null ? emptyPerson : answersOfPerson(person));
  const taken = useTaken(person === null ? answers.id : '');
  const errors = [...(taken ? [{ name: 'id', words: words.need.taken }] : []), ...personErrors(answers)];
  const moved = person !== null && isMoved(person, answers);
  return (
    <AskDialog
      title={person === null ? words.add : words.change(nameOf(person))}
      submit={person === null ? words.addSubmit : words.changeSubmit}
      width={640}
      problems={errors}
      command={() => ({
        kind: 'person.set',
        person: personOfAnswers(answers),
        reason: answers.reason,
      })}
      onDone={() => onDone(answers.id.trim())}
      onClose={onClose}
    >
      {(wrong) => {
        const of = bindFields(answers, set, wrong);
        return (
          <>
            <Fields of={of} fresh={person === null} />
            {moved ? <p className="wb-small wb-second">{words.moved}</p> : null}
            <TextField {...of('reason')} label={words.reason} hint={words.reasonHint} lines={2} />
          </>
        );
      }}
    </AskDialog>
  );
}
