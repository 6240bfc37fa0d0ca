import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Criterion } from '../../../../shared/domain/wave.ts';
import type { Done } from '../../../../shared/api/ports.ts';
import { useAct } from '../../../app/act.tsx';
import { useDesk } from '../../../app/desk.ts';
import { empties, useFormState } from '../../../app/form-state.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import { ErrorSummary } from '../../../parts/form/error-summary.tsx';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { signing } from '../../../strings/en/signing.ts';
import { useCredential } from '../../signing/credential.ts';
import { CredentialFields } from '../../signing/credential-fields.tsx';
import type { WrongOf } from '../ask-dialog.tsx';
import { DialogForm } from '../ask-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.check;
type Verdict = 'met' | 'not-met' | 'waived';
type Answers = { readonly verdict: Verdict | null; readonly evidence: string; readonly reason: string };

const choices = [
  { value: 'met', label: words.met, detail: words.metText },
  { value: 'not-met', label: words.notMet, detail: words.notMetText },
  { value: 'waived', label: words.waived, detail: words.waivedText },
];

/** Waiving asks for a reason and a signature; a check asks for what shows it. */
function problemsOf(
  { verdict, evidence, reason }: Answers,
  signing: readonly FormError[],
): readonly FormError[] {
  if (verdict === null) return [{ name: 'check-verdict', words: dialogs.missing.verdict }];
  if (verdict === 'waived')
    return [...empties([['check-reason', reason, dialogs.missing.reason]]), ...signing];
  return verdict === 'met' ? empties([['check-evidence', evidence, dialogs.missing.evidence]]) : [];
}

function useCheck(criterion: Criterion, answers: Answers, onDone: (done: Done) => void) {
  const { page } = useWaveDesk();
  const act = useAct();
  const credential = useCredential(act.refusal);
  const form = useFormState(problemsOf(answers, credential.problems), act.busy);
  const send = async (): Promise<Done | null> => {
    const { verdict, evidence, reason } = answers;
    if (verdict === null) return null;
    if (verdict === 'waived')
      return act.send({ kind: 'wave.waive', ...ofWave(page), id: criterion.id, reason }, credential.given());
    return act.send({ kind: 'wave.check', ...ofWave(page), id: criterion.id, verdict, evidence });
  };
  const run = async (): Promise<void> => {
    const done = await send();
    credential.setPassword('');
    if (done !== null) onDone(done);
  };
  return { act, credential, form, press: () => form.submit(run) };
}

function labelOf(waives: boolean, busy: boolean, name: string): string {
  if (!waives) return words.submit;
  return busy ? signing.busy : words.submitWaive(name);
}

type FieldsProps = {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly wrong: WrongOf;
};

function Fields({ answers, onChange, wrong }: FieldsProps): ReactElement {
  const waives = answers.verdict === 'waived';
  return (
    <>
      <ChoiceField
        name="check-verdict"
        label={words.verdict}
        value={answers.verdict}
        error={wrong('check-verdict')}
        choices={choices}
        onChange={(verdict) => onChange({ ...answers, verdict: verdict as Verdict })}
      />
      {waives ? (
        <TextField
          name="check-reason"
          label={words.reason}
          hint={words.reasonHint}
          lines={2}
          value={answers.reason}
          error={wrong('check-reason')}
          onChange={(reason) => onChange({ ...answers, reason })}
        />
      ) : (
        <TextField
          name="check-evidence"
          label={words.evidence}
          hint={words.evidenceHint}
          lines={2}
          value={answers.evidence}
          error={wrong('check-evidence')}
          onChange={(evidence) => onChange({ ...answers, evidence })}
        />
      )}
    </>
  );
}

/** Met, not met, or waived: a waiver is signed on the spot. */
export function CheckDialog({
  criterion,
  onDone,
  onClose,
}: DialogProps & { readonly criterion: Criterion }): ReactElement {
  const { me } = useDesk();
  const [answers, setAnswers] = useState<Answers>({
    verdict: criterion.check?.verdict ?? null,
    evidence: criterion.check?.evidence ?? '',
    reason: '',
  });
  const { act, credential, form, press } = useCheck(criterion, answers, onDone);
  const waives = answers.verdict === 'waived';
  return (
    <Dialog
      open
      title={words.title}
      cancel={dialogs.cancel}
      primary={{ label: labelOf(waives, act.busy, me.name), onPress: press }}
      onCancel={onClose}
    >
      <DialogForm label={words.title} onSubmit={press}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {act.note}
        <p className="wb-medium">{criterion.text}</p>
        <Fields answers={answers} onChange={setAnswers} wrong={form.wrong} />
        {waives ? <CredentialFields credential={credential} wrong={form.wrong} /> : null}
      </DialogForm>
    </Dialog>
  );
}
