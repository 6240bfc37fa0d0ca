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

type ShareFieldsProps = {
  readonly value: ShareIn;
  readonly onChange: (value: ShareIn) => void;
  readonly wrong: (name: string) => string | undefined;
};

function ShareFields({ value, onChange, wrong }: ShareFieldsProps): ReactElement {
  return (
    <>
      <FolderField
        name="share-where"
        label={words.where}
        value={value.where}
        onChange={(where) => onChange({ ...value, where })}
        error={wrong('share-where')}
        autoFocus
      />
      <CheckField
        name="share-sealed"
        label={words.sealed}
        detail={words.sealedDetail}
        checked={value.sealed}
        onChange={(sealed) => onChange({ ...value, sealed })}
      />
      <TextField
        name="share-reason"
        label={words.reason}
        hint={words.reasonHint}
        lines={2}
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
        error={wrong('share-reason')}
      />
    </>
  );
}

/** Shares the book through a folder, sealed unless somebody says otherwise. */
export function ShareDialog({ moves, onClose }: ShareDialogProps): ReactElement {
  const [answers, set] = useState<ShareIn>({ where: '', sealed: true, reason: '' });
  const { where, reason } = answers;
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
      input={() => ({ ...answers, where: where.trim() })}
      result={null}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => <ShareFields value={answers} onChange={set} wrong={wrong} />}
    </WorkDialog>
  );
}
