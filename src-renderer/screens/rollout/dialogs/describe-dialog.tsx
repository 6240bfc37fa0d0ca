import type { ReactElement } from 'react';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { useDraft } from '../../../app/draft.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import type { DescriptionAnswers } from '../description-form.tsx';
import { descriptionErrors, DescriptionFields, descriptionText } from '../description-form.tsx';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.scope;

/** Changes the description; signed content, so its effect is shown first. */
export function DescribeDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const before: DescriptionAnswers = page.description;
  const [answers, setAnswers, draft] = useDraft<DescriptionAnswers>(`describe/${page.rollout.id}`, before);
  const leave = (): void => {
    draft.forget();
    onClose();
  };
  return (
    <EditDialog
      title={words.describeEdit}
      submit={words.describeSave}
      problems={descriptionErrors(answers)}
      signed={signed}
      about={words.describe}
      edit={() => ({ kind: 'rollout.describe', rollout: page.rollout.id, description: answers })}
      change={() => <Diff before={descriptionText(before)} after={descriptionText(answers)} />}
      onDone={leave}
      onClose={leave}
    >
      {(wrong) => <DescriptionFields value={answers} onChange={setAnswers} wrong={wrong} />}
    </EditDialog>
  );
}
