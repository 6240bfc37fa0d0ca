import type { ReactElement } from 'react';
import { useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { useDesk } from '../../app/desk.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { writeWallTime } from '../../parts/form/wall-time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { idErrors, itemErrors, itemOf, noItem } from './item-answers.ts';
import { ItemFields } from './item-fields.tsx';
import type { Item } from './training-items-screen.tsx';
import { freshVersion, versionErrors, versionOf } from './version-answers.ts';
import { VersionFields } from './version-fields.tsx';

const words = trainingItems.defineDialog;

export type DefineItemDialogProps = { readonly items: readonly Item[]; readonly onClose: () => void };

/** A new training item with its first version. */
export function DefineItemDialog({ items, onClose }: DefineItemDialogProps): ReactElement {
  const today = dayOf(useDesk().now);
  const [id, setId] = useState('');
  const [item, setItem] = useState(noItem);
  const [version, setVersion] = useState(() => freshVersion(1, writeWallTime(today), 'all'));
  const own = id.trim() === '' ? [] : [{ id: id.trim(), title: '' }];
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      width={640}
      problems={[...idErrors(id), ...itemErrors(item), ...versionErrors(version)]}
      command={() => ({
        kind: 'item.define',
        item: { ...itemOf(id, item), versions: [versionOf(version, today)] },
      })}
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
          <ItemFields value={item} onChange={setItem} wrong={wrong} items={[...own, ...items]} />
          <h2 className="wb-form-part">{words.first}</h2>
          <VersionFields value={version} onChange={setVersion} wrong={wrong} />
        </>
      )}
    </AskDialog>
  );
}
