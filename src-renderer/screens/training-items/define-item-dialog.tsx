import type { ReactElement } from 'react';
import { useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { useDesk } from '../../app/desk.ts';
import { empties } from '../../app/form-state.ts';
import { CheckField } from '../../parts/form/check-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { writeWallTime } from '../../parts/form/wall-time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { countOf, dayOfText, idErrors, validErrors, versionErrors } from './item-answers.ts';
import { VersionFields } from './version-fields.tsx';

const words = trainingItems.defineDialog;

/** A new training item with its first version. */
export function DefineItemDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { now } = useDesk();
  const today = dayOf(now);
  const [id, setId] = useState('');
  const [title, setTitle] = useState('');
  const [version, setVersion] = useState({ version: '1', effective: writeWallTime(today), note: '' });
  const [assessed, setAssessed] = useState(false);
  const [valid, setValid] = useState('');
  const problems = [...idErrors(id), ...empties([['item-title', title, trainingItems.need.title]]), ...versionErrors(version.version, version.effective), ...validErrors(valid)];
  const first = { version: countOf(version.version) ?? 1, effective: dayOfText(version.effective) ?? today, note: version.note };
  return (
    <AskDialog
      title={words.title} submit={words.submit} width={640} problems={problems} onDone={onClose} onClose={onClose}
      command={() => ({ kind: 'item.define', item: { id: id.trim(), title, versions: [first], assessed, validDays: countOf(valid) } })}
    >
      {(wrong) => (
        <>
          <TextField name="item-id" label={words.id} hint={words.idHint} value={id} onChange={setId} error={wrong('item-id')} autoFocus />
          <TextField name="item-title" label={words.name} value={title} onChange={setTitle} error={wrong('item-title')} />
          <VersionFields value={version} onChange={setVersion} wrong={wrong} />
          <CheckField name="item-assessed" label={words.assessed} detail={words.assessedDetail} checked={assessed} onChange={setAssessed} />
          <TextField name="item-valid" label={words.valid} hint={words.validHint} value={valid} onChange={setValid} error={wrong('item-valid')} />
        </>
      )}
    </AskDialog>
  );
}
