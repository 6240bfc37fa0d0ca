import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { ConflictView } from '../../../shared/views/shape/sync-page.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { CheckField } from '../../parts/form/check-field.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { conflict } from '../../strings/en/conflict.ts';
import { choicesFor, devicesOf, sideOf } from './alike.ts';

const words = conflict.many;
/** So many go into one command. */
const most = 500;

export type AlikeDialogProps = {
  readonly conflicts: readonly ConflictView[];
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
};

function problemsOf(device: string | null, count: number, reason: string): readonly FormError[] {
  const side = device === null ? [{ name: 'alike-side', words: words.needSide }] : [];
  const some = device !== null && count === 0 ? [{ name: 'alike-0', words: words.needSome }] : [];
  return [...side, ...some, ...empties([['alike-reason', reason, conflict.need.reason]])];
}

type PickProps = {
  readonly conflicts: readonly ConflictView[];
  readonly device: string | null;
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
};

/** Each conflict with the value it would take; one can be left out to be settled by itself. */
function Pick({ conflicts, device, left, onChange }: PickProps): ReactElement {
  const shown = device === null ? conflicts : conflicts.filter((one) => sideOf(one, device) !== undefined);
  const set = (id: string, take: boolean): void => {
    const next = new Set(left);
    if (take) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="wb-pick">
      <legend className="wb-label">{words.which}</legend>
      {shown.map((one, index) => {
        const side = device === null ? undefined : sideOf(one, device);
        return (
          <CheckField
            key={one.id}
            name={`alike-${index}`}
            label={one.title}
            detail={side === undefined ? words.pick : words.taken(side.text)}
            checked={!left.has(one.id)}
            onChange={(take) => set(one.id, take)}
          />
        );
      })}
    </fieldset>
  );
}

/** Many conflicts of one kind, one side, one reason. */
export function AlikeDialog({ conflicts: all, onDone, onClose }: AlikeDialogProps): ReactElement {
  const conflicts = all.slice(0, most);
  const [device, setDevice] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const choices = device === null ? [] : choicesFor(conflicts, device, left);
  return (
    <AskDialog
      title={words.title(conflicts.length)}
      submit={device === null ? words.submitNone : words.submit(device, choices.length)}
      width={640}
      problems={problemsOf(device, choices.length, reason)}
      command={() => ({ kind: 'conflict.settle', choices: [...choices], reason })}
      onDone={onDone}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.text}</p>
          <ChoiceField
            name="alike-side"
            label={words.whose}
            hint={words.whoseHint}
            choices={devicesOf(conflicts).map((one) => ({
              value: one.device,
              label: words.of(one.device),
              detail: words.ofDetail(one.count),
            }))}
            value={device}
            onChange={setDevice}
            error={wrong('alike-side')}
          />
          {wrong('alike-0') === undefined ? null : <p className="wb-wrong">{wrong('alike-0')}</p>}
          <Pick conflicts={conflicts} device={device} left={left} onChange={setLeft} />
          <TextField
            name="alike-reason"
            label={conflict.reason}
            hint={words.reasonHint}
            lines={2}
            value={reason}
            onChange={setReason}
            error={wrong('alike-reason')}
          />
        </>
      )}
    </AskDialog>
  );
}
