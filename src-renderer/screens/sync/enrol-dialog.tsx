import type { ReactElement } from 'react';
import { useState } from 'react';
import type { JoinAsked } from '../../../shared/views/shape/sync-page.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { useDesk } from '../../app/desk.ts';
import { empties } from '../../app/form-state.ts';
import { Facts } from '../../parts/facts.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { Note } from '../../parts/note.tsx';
import { stations } from '../../strings/en/stations.ts';
import { momentText, sync } from '../../strings/en/sync.ts';

const words = stations.enrol;

export type EnrolDialogProps = {
  readonly asked: JoinAsked;
  /** Of this book. */
  readonly fingerprint: string;
  readonly onClose: () => void;
};

function problemsOf(match: string | null, reason: string): readonly FormError[] {
  const answer =
    match === 'yes' ? [] : [{ name: 'match', words: match === null ? words.needMatch : words.needYes }];
  return [...answer, ...empties([['enrol-reason', reason, words.needReason]])];
}

/** What stands on the other screen too, and what it said of itself. */
function Compared({ asked, fingerprint }: Pick<EnrolDialogProps, 'asked' | 'fingerprint'>): ReactElement {
  const { now } = useDesk();
  const facts = [
    { label: words.device, value: <Fingerprint value={asked.fingerprint} large /> },
    { label: words.book, value: <Fingerprint value={fingerprint} large /> },
    { label: words.place, value: asked.place === '' ? sync.asked.noPlace : asked.place },
    { label: words.asked, value: momentText(asked.madeAt, now) },
  ];
  return <Facts facts={facts} />;
}

/** Both fingerprints, read out and compared by people, before a workstation is let in. Nothing is ticked beforehand. */
export function EnrolDialog({ asked, fingerprint, onClose }: EnrolDialogProps): ReactElement {
  const [match, setMatch] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={words.title(asked.name)}
      submit={words.submit}
      width={640}
      problems={problemsOf(match, reason)}
      command={() => ({ kind: 'device.enrol', request: asked.request, reason })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-second">{words.look}</p>
          {asked.again ? <Note icon="info" title={sync.asked.again} /> : null}
          <Compared asked={asked} fingerprint={fingerprint} />
          <ChoiceField
            name="match"
            label={words.match}
            choices={[
              { value: 'yes', label: words.matchYes, detail: words.matchYesDetail },
              { value: 'no', label: words.matchNo, detail: words.matchNoDetail },
            ]}
            value={match}
            onChange={setMatch}
            error={wrong('match')}
          />
          {match === 'no' ? (
            <Note tone="tie" mark="book/quarantined" title={words.no}>
              {words.noText}
            </Note>
          ) : null}
          <TextField
            name="enrol-reason"
            label={words.reason}
            hint={words.reasonHint}
            lines={2}
            value={reason}
            onChange={setReason}
            error={wrong('enrol-reason')}
          />
        </>
      )}
    </AskDialog>
  );
}
