import type { ReactElement } from 'react';
import { useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { useDesk } from '../../app/desk.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { writeWallTime } from '../../parts/form/wall-time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import type { ItemAnswers } from './item-answers.ts';
import { countOf, idErrors, itemErrors, versionErrors, versionOf } from './item-answers.ts';
import { ItemFields } from './item-fields.tsx';
import { VersionFields } from './version-fields.tsx';

const words = trainingItems.defineDialog;

/** A new training item with its first version. */
export function DefineItemDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const today = dayOf(useDesk().now);
  const [id, setId] = useState('');
  const [item, setItem] = useState<ItemAnswers>({ title: '', assessed: false, valid: '' });
  const [version, setVersion] = useState({ version: '1', effective: writeWallTime(today), note: '' });
  const made = { id: id.trim(), title: item.title, assessed: item.assessed, validDays: countOf(item.valid) };
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      width={640}
      problems={[...idErrors(id), ...itemErrors(item), ...versionErrors(version)]}
      command={() => ({ kind: 'item.define', item: { ...made, versions: [versionOf(version, today)] } })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <TextField
            name="id"
            label={words.id}
            hint={words.idHint}
            value={id}
            onChange={setId}
            error={wrong('id')}
            autoFocus
          />
          <ItemFields value={item} onChange={setItem} wrong={wrong} />
          <VersionFields value={version} onChange={setVersion} wrong={wrong} />
        </>
      )}
    </AskDialog>
  );
}
