import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountPage } from '../../../shared/views/shape/account-page.ts';
import { intentText } from '../../../shared/words/accountability.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { Facts } from '../../parts/facts.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { account } from '../../strings/en/account.ts';

const words = account.vouch;
export type VouchDialogProps = { readonly page: AccountPage; readonly onClose: () => void };

/** That somebody saw who this is, and heard them take their signature as binding (R14). */
export function VouchDialog({ page, onClose }: VouchDialogProps): ReactElement {
  const [how, setHow] = useState('');
  const { name, id, accepted } = page.row;
  const key = page.keys.find((one) => one.inUse);
  const facts = [
    { label: words.key, value: <span className="wb-mono">{key?.fingerprint ?? ''}</span> },
    { label: words.issued, value: key?.issuedBy ?? words.themselves },
  ];
  return (
    <AskDialog
      title={words.title(name)}
      submit={words.submit}
      width={640}
      problems={empties([['how', how, words.needHow]])}
      command={() => ({ kind: 'account.vouch', id, how })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.lead(name, accepted)}</p>
          <Facts facts={facts} />
          <figure className="wb-quoted">
            <figcaption className="wb-label">{words.words(name)}</figcaption>
            <blockquote>{intentText(name)}</blockquote>
          </figure>
          <TextField
            name="how"
            label={words.how}
            hint={words.howHint}
            lines={2}
            value={how}
            onChange={setHow}
            error={wrong('how')}
            autoFocus
          />
        </>
      )}
    </AskDialog>
  );
}
