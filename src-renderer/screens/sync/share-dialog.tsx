import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { ShareIn } from '../../../shared/api/inputs.ts';
import { useAsk } from '../../app/act.tsx';
import { FolderField } from '../../app/folder-field.tsx';
import { empties } from '../../app/form-state.ts';
import { CheckField } from '../../parts/form/check-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { share } from '../../strings/en/share.ts';
import { WorkDialog } from './work-dialog.tsx';

const words = share.dialog;

export type ShareDialogProps = {
  /** It is shared already, and moves to another folder. */
  readonly moves: boolean;
  readonly onClose: () => void;
};

/** Shares the book through a folder, sealed unless somebody says otherwise. */
export function ShareDialog({ moves, onClose }: ShareDialogProps): ReactElement {
  const [where, setWhere] = useState('');
  const [sealed, setSealed] = useState(true);
  const [reason, setReason] = useState('');
  const ask = useAsk<ShareIn, Done>((api, input) => api.sync.share.mutate(input));
  return (
    <WorkDialog
      title={moves ? words.move : words.share}
      text={moves ? words.moveText : words.text}
      submit={moves ? words.moveSubmit : words.submit}
      working={words.sharing}
      problems={empties([
        ['share-where', where, words.needWhere],
        ['share-reason', reason, words.needReason],
      ])}
      ask={ask}
      input={() => ({ where: where.trim(), sealed, reason })}
      result={null}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <FolderField
            name="share-where"
            label={words.where}
            value={where}
            onChange={setWhere}
            error={wrong('share-where')}
            autoFocus
          />
          <CheckField
            name="share-sealed"
            label={words.sealed}
            detail={words.sealedDetail}
            checked={sealed}
            onChange={setSealed}
          />
          <TextField
            name="share-reason"
            label={words.reason}
            hint={words.reasonHint}
            lines={2}
            value={reason}
            onChange={setReason}
            error={wrong('share-reason')}
          />
        </>
      )}
    </WorkDialog>
  );
}
