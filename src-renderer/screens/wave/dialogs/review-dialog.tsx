import type { ReactElement } from 'react';
import { place } from '../../../app/address.ts';
import { useDraft } from '../../../app/draft.ts';
import { empties } from '../../../app/form-state.ts';
import { TextLink } from '../../../parts/action.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { wave as labels } from '../../../strings/en/wave.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.review;

/** Somebody who did none of the work says what the trail shows (R26). */
export function ReviewDialog({ onDone, onClose }: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const [finding, setFinding, draft] = useDraft(`wave/${page.row.id}/review`, '');
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      problems={empties([['review-finding', finding, dialogs.missing.finding]])}
      send={(act) => act.send({ kind: 'wave.review-trail', ...ofWave(page), finding })}
      onDone={(done) => {
        draft.forget();
        onDone(done);
      }}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-second">
            {words.text}{' '}
            <TextLink href={place.trail({ rollout: page.rollout.id, wave: page.row.id })}>
              {labels.readTrail}
            </TextLink>
          </p>
          <TextField
            name="review-finding"
            label={words.finding}
            hint={words.findingHint}
            lines={3}
            value={finding}
            error={wrong('review-finding')}
            onChange={setFinding}
          />
        </>
      )}
    </AskDialog>
  );
}
