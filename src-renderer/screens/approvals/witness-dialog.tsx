import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SignatureView } from '../../../shared/views/shape/gate.ts';
import { instantText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { SignatureBlock } from '../../parts/signature/signature-block.tsx';
import { approving } from '../../strings/en/approving.ts';
import { signatureBlock } from '../wave/signature-blocks.ts';
import { SignDialog } from '../wave/sign-dialog.tsx';
import type { ApprovalPlace } from './approval-place.ts';
import { ScanLink } from './scan-link.tsx';

const words = approving.witnessDialog;

/** One who saw somebody sign on paper says so, by signature. */
export function WitnessDialog({
  at,
  paper,
  onClose,
}: {
  readonly at: ApprovalPlace;
  readonly paper: SignatureView;
  readonly onClose: () => void;
}): ReactElement {
  const { me } = useDesk();
  const [comment, setComment] = useState('');
  const { rollout, wave } = at;
  return (
    <SignDialog
      title={words.title(paper.name)}
      submit={words.submit(me.name)}
      send={(act, credential) =>
        act.send({ kind: 'paper.witness', rollout, wave, paper: paper.id, comment }, credential)
      }
      onDone={onClose}
      onClose={onClose}
    >
      {() => (
        <>
          <p className="wb-small wb-second">{words.text(paper.name, instantText(paper.at))}</p>
          <SignatureBlock
            {...signatureBlock(paper, true)}
            size="small"
            acts={paper.paper === null ? undefined : <ScanLink scan={paper.paper.scan} of={paper.name} />}
          />
          <TextField
            name="witness-comment"
            label={words.comment}
            hint={words.commentHint}
            value={comment}
            onChange={setComment}
          />
        </>
      )}
    </SignDialog>
  );
}
