import type { ReactElement } from 'react';
import { useState } from 'react';
import { BlastRadius } from '../../../src-renderer/parts/blast-radius.tsx';
import { Dialog } from '../../../src-renderer/parts/dialog.tsx';
import { Diff } from '../../../src-renderer/parts/diff/diff.tsx';
import { TextField } from '../../../src-renderer/parts/form/text-field.tsx';
import { Page } from '../../../src-renderer/parts/layout.tsx';
import { Sentence } from '../../../src-renderer/parts/sentence.tsx';
import { TypedConfirm } from '../../../src-renderer/parts/typed-confirm.tsx';
import { act } from './sample.ts';

const before = 'Every terminal shows the current label revision, checked on 50 labels per terminal.';
const after = 'Every terminal shows the current label revision, checked on 100 labels per terminal.';

function Effect(): ReactElement {
  const [reason, setReason] = useState(
    'Two label printers were added to line 3 on 17 Nov; 50 labels no longer cover both.',
  );
  const [phrase, setPhrase] = useState('void 2');
  return (
    <BlastRadius
      chain={[
        { title: '1 edit', detail: 'Entry criterion 4', touched: false },
        { title: '2 signatures void', detail: 'They covered this text', touched: true },
        { title: '1 gate stays closed', detail: '2 more approvals missing', touched: true },
        { title: '1 go-live at risk', detail: 'Thu 19 Nov, 14:00, in 33 h', touched: true },
      ]}
      change={<Diff before={before} after={after} />}
      stays="Lines 1, 2 and 4, with their packets. The risk assessment and rollback plan of line 3. The cohort draw."
      voids={[
        {
          id: '1',
          name: 'Kari Lie',
          role: 'Validation',
          meaning: 'Reviewed',
          signed: 'Mon 16 Nov, 09:40 +01:00',
          again: 'asked again at once',
        },
        {
          id: '2',
          name: 'Aylin Demir',
          role: 'Production',
          meaning: 'Approved',
          signed: 'Mon 16 Nov, 15:12 +01:00',
          again: 'after Kari Lie',
        },
      ]}
    >
      <TextField
        name="reason"
        label="Reason for the change"
        hint="Both signers and the audit trail will show it."
        lines={2}
        value={reason}
        onChange={setReason}
      />
      <TypedConfirm
        phrase="void 2"
        purpose="to save"
        hint="Voided signatures stay readable, struck through."
        value={phrase}
        onChange={setPhrase}
        onConfirm={act}
      />
    </BlastRadius>
  );
}

export function BlastScene(): ReactElement {
  return (
    <Page>
      <Sentence id="W-014-3" notes={['Entry criteria']}>
        Line 3, late shift: entry criterion 4
      </Sentence>
      <Dialog
        open
        width={880}
        title="Saving this voids 2 signatures"
        mark="signature/void"
        look="void"
        primary={{ label: 'Save and void 2 signatures', onPress: act }}
        others={[{ label: 'Put it into revision 8 instead', onPress: act }]}
        onCancel={act}
      >
        <Effect />
      </Dialog>
    </Page>
  );
}
