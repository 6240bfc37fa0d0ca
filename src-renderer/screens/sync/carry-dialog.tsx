import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Carry } from '../../../shared/api/inputs.ts';
import type { RoundSaid } from '../../../shared/api/sharing-ports.ts';
import { useAsk } from '../../app/act.tsx';
import { FolderField } from '../../app/folder-field.tsx';
import { empties } from '../../app/form-state.ts';
import { Note } from '../../parts/note.tsx';
import { carry } from '../../strings/en/carry.ts';
import { TroubleNote } from './troubles-panel.tsx';
import { WorkDialog } from './work-dialog.tsx';

export type CarryDialogProps = { readonly how: 'out' | 'in'; readonly onClose: () => void };

/** Where it is about a workstation the page has its name; here the first signs of its id must do. */
const shortName = (origin: string): string => origin.slice(0, 8);

function Said({ how, said }: { readonly how: 'out' | 'in'; readonly said: RoundSaid }): ReactElement {
  const words = how === 'out' ? carry.out.done(said.published) : carry.in.done(said.taken);
  return (
    <>
      <Note tone="act" title={words} takesFocus />
      {said.troubles.map((trouble) => (
        <TroubleNote
          key={`${trouble.code} ${trouble.about}`}
          trouble={trouble}
          names={shortName}
          now={null}
        />
      ))}
    </>
  );
}

/** The same files as in a shared folder, carried by hand. */
export function CarryDialog({ how, onClose }: CarryDialogProps): ReactElement {
  const [where, setWhere] = useState('');
  const [said, setSaid] = useState<RoundSaid | null>(null);
  const ask = useAsk<Carry, RoundSaid>((api, input) => api.sync.carry.mutate(input));
  return (
    <WorkDialog
      title={carry[how].title}
      text={carry[how].text}
      submit={carry[how].submit}
      working={carry.working}
      problems={empties([['carry-where', where, carry.needWhere]])}
      ask={ask}
      input={() => ({ how, where: where.trim() })}
      result={said === null ? null : <Said how={how} said={said} />}
      onDone={setSaid}
      onClose={onClose}
    >
      {(wrong) => (
        <FolderField
          name="carry-where"
          label={carry.where}
          value={where}
          onChange={setWhere}
          error={wrong('carry-where')}
          autoFocus
        />
      )}
    </WorkDialog>
  );
}
