import type { ReactElement } from 'react';
import { useState } from 'react';
import type { TrainingItem } from '../../../shared/domain/training.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { useQueries } from '../../app/api.tsx';
import { empties } from '../../app/form-state.ts';
import { useRead } from '../../app/read.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import { answersOf, itemErrors, itemOf } from './item-answers.ts';
import { ItemFields } from './item-fields.tsx';
import type { Item } from './training-items-screen.tsx';

const words = trainingItems.changeDialog;

export type ChangeItemDialogProps = {
  readonly id: string;
  readonly items: readonly Pick<Item, 'id' | 'title'>[];
  readonly onClose: () => void;
};

/** Changes what an item is called and what counts; versions are only ever added. It opens once the item is read whole. */
export function ChangeItemDialog({ id, items, onClose }: ChangeItemDialogProps): ReactElement | null {
  const page = useRead(useQueries().read.item.queryOptions({ id }));
  if (page.kind !== 'ready') return null;
  return <Change item={page.value.item} items={items} onClose={onClose} />;
}

type ChangeProps = Omit<ChangeItemDialogProps, 'id'> & { readonly item: TrainingItem };

function Change({ item, items, onClose }: ChangeProps): ReactElement {
  const [answers, set] = useState(() => answersOf(item));
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={words.title(item.id)}
      submit={words.submit}
      width={640}
      problems={[...itemErrors(answers), ...empties([['reason', reason, trainingItems.need.reason]])]}
      command={() => ({ kind: 'item.change', item: itemOf(item.id, answers), reason })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <ItemFields value={answers} onChange={set} wrong={wrong} items={items} />
          <TextField
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            lines={2}
            value={reason}
            onChange={setReason}
            error={wrong('reason')}
          />
        </>
      )}
    </AskDialog>
  );
}
