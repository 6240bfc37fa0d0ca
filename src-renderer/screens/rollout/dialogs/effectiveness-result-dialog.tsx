import type { ReactElement } from 'react';
import { useState } from 'react';
import { AskDialog } from '../../../app/ask-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.scope;
const verdicts = ['effective', 'ineffective', 'inconclusive'] as const;
type Verdict = (typeof verdicts)[number];

/** Effective, ineffective or inconclusive, with the evidence (R42). */
export function EffectivenessResultDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page } = useRolloutDesk();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [evidence, setEvidence] = useState('');
  const problems = [
    ...empties([
      ['effect-verdict', verdict ?? '', rollout.need.verdict],
      ['effect-evidence', evidence, rollout.need.evidence],
    ]),
  ];
  return (
    <AskDialog
      title={words.effectivenessRecord}
      submit={words.resultSave}
      problems={problems}
      onDone={onClose}
      onClose={onClose}
      command={() => ({
        kind: 'rollout.record-effectiveness',
        rollout: page.rollout.id,
        result: { verdict: verdict ?? 'inconclusive', evidence },
      })}
    >
      {(wrong) => (
        <>
          <ChoiceField
            name="effect-verdict"
            label={words.verdict}
            value={verdict}
            onChange={(value) => setVerdict(value as Verdict)}
            choices={verdicts.map((value) => ({ value, label: words.verdicts[value] }))}
            error={wrong('effect-verdict')}
          />
          <TextField
            name="effect-evidence"
            label={words.evidence}
            lines={4}
            value={evidence}
            onChange={setEvidence}
            error={wrong('effect-evidence')}
          />
        </>
      )}
    </AskDialog>
  );
}
