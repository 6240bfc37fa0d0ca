import type { ReactElement } from 'react';
import { useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { bindFields } from '../../app/answers.ts';
import { useQueries } from '../../app/api.tsx';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { writeWallTime } from '../../parts/form/wall-time.ts';
import { delegation as words } from '../../strings/en/delegation.ts';
import { functionsText } from '../../strings/en/terms.ts';
import { signs } from '../accounts/account-state.ts';
import type { DelegationAnswers } from './delegation-answers.ts';
import { delegationCommand, delegationErrors } from './delegation-answers.ts';

/** Everybody else who is active and in a function that signs. */
function useColleagues(): readonly AccountRow[] {
  const { me } = useDesk();
  const page = useRead(useQueries().read.accounts.queryOptions());
  if (page.kind !== 'ready') return [];
  return page.value.filter((row) => row.standing.kind === 'active' && row.id !== me.id && signs(row));
}

/** A colleague answers for the person at the desk, from a first day to a last one. */
export function MakeDelegationDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { now } = useDesk();
  const today = dayOf(now);
  const [answers, set] = useState<DelegationAnswers>(() => ({
    to: '',
    start: writeWallTime(today),
    end: '',
    reason: '',
  }));
  return (
    <AskDialog
      title={words.makeTitle}
      submit={words.submit}
      width={640}
      problems={delegationErrors(answers, today)}
      command={() => delegationCommand(answers)}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => <Fields answers={answers} set={set} wrong={wrong} />}
    </AskDialog>
  );
}

type FieldsProps = {
  readonly answers: DelegationAnswers;
  readonly set: (answers: DelegationAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

function Fields({ answers, set, wrong }: FieldsProps): ReactElement {
  const colleagues = useColleagues();
  const of = bindFields(answers, set, wrong);
  const chosen = colleagues.find(({ id }) => id === answers.to);
  const options = colleagues.map((row) => ({ value: row.id, label: `${row.name}, ${functionsText(row)}` }));
  return (
    <>
      <p className="wb-small wb-second">
        {chosen === undefined ? words.effectNobody : words.effect(chosen.name)}
      </p>
      <SelectField
        {...of('to')}
        label={words.toLabel}
        hint={words.toHint}
        none={words.choose}
        options={options}
      />
      <div className="wb-two-fields">
        <DateTimeField {...of('start')} kind="date" label={words.start} hint={words.dayHint} />
        <DateTimeField {...of('end')} kind="date" label={words.end} hint={words.dayHint} />
      </div>
      <TextField {...of('reason')} label={words.reasonLabel} hint={words.reasonHint} lines={2} />
    </>
  );
}
