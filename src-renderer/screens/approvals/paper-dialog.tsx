import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Paper } from '../../../shared/api/inputs.ts';
import type { SigningPage } from '../../../shared/views/shape/signing-page.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { stepText } from '../../../shared/words/route-words.ts';
import { useAsk } from '../../app/act.tsx';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useFormState } from '../../app/form-state.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { instantAt } from '../../app/zone.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { app } from '../../strings/en/app.ts';
import { approving } from '../../strings/en/approving.ts';
import type { ApprovalPlace } from './approval-place.ts';
import { isOpen } from './approval-place.ts';
import type { PaperAnswers } from './paper-answers.ts';
import { couldSign, noPaper, paperProblems } from './paper-answers.ts';
import { ScanField } from './scan-field.tsx';

const words = approving.paperDialog;

type FieldsProps = {
  readonly page: SigningPage;
  readonly answers: PaperAnswers;
  readonly set: (part: Partial<PaperAnswers>) => void;
  readonly wrong: (name: string) => string | undefined;
};

function WhoFields({ page, answers, set, wrong }: FieldsProps): ReactElement {
  const read = useRead(useQueries().read.accounts.queryOptions());
  const steps = page.route.steps.filter(isOpen);
  const step = steps.find((one) => one.id === answers.step);
  const able = step === undefined || read.kind !== 'ready' ? [] : couldSign(step, read.value);
  return (
    <>
      <SelectField
        name="paper-step"
        label={words.step}
        none={words.chooseStep}
        value={answers.step}
        error={wrong('paper-step')}
        options={steps.map((one) => ({
          value: one.id,
          label: `${meaningWord(one.meaning)}, ${stepText(one)}`,
        }))}
        onChange={(id) => set({ step: id, who: '' })}
      />
      <SelectField
        name="paper-who"
        label={words.who}
        none={words.chooseWho}
        value={answers.who}
        error={wrong('paper-who')}
        options={able.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
        onChange={(who) => set({ who })}
      />
    </>
  );
}

function Fields(props: FieldsProps): ReactElement {
  const { answers, set, wrong } = props;
  const { book } = useDesk();
  const wall = readWallTime(answers.when, 'date-time');
  const zone = wall === null ? undefined : offsetText(instantAt(wall, book.zone).offset);
  return (
    <>
      <WhoFields {...props} />
      <DateTimeField
        name="paper-when"
        label={words.when}
        hint={words.whenHint}
        value={answers.when}
        error={wrong('paper-when')}
        zone={zone}
        onChange={(when) => set({ when })}
      />
      <ScanField scan={answers.scan} error={wrong('paper-scan')} onScan={(scan) => set({ scan })} />
      <TextField
        name="paper-why"
        label={words.why}
        hint={words.whyHint}
        lines={2}
        value={answers.why}
        error={wrong('paper-why')}
        onChange={(why) => set({ why })}
      />
    </>
  );
}

/** `+01:00`, as it stands behind a time. */
function offsetText(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function usePaper(at: ApprovalPlace, page: SigningPage | null, onClose: () => void) {
  const { book } = useDesk();
  const [answers, setAnswers] = useState(noPaper);
  const record = useAsk((api, input: Parameters<typeof api.approval.paper.mutate>[0]) =>
    api.approval.paper.mutate(input),
  );
  const form = useFormState(paperProblems(answers), record.busy);
  const send = async (): Promise<void> => {
    const { step, who, when, why, scan } = answers;
    const wall = readWallTime(when, 'date-time');
    if (page === null || scan === null || wall === null) return;
    const signedOn = instantAt(wall, book.zone);
    const input = { ...at, step, signer: who, signedOn, digest: page.digest, reason: why };
    const done = await record.ask({ ...input, file: scan.file, name: scan.name } as Paper);
    if (done !== null) onClose();
  };
  return {
    answers,
    set: (part: Partial<PaperAnswers>) => setAnswers((old) => ({ ...old, ...part })),
    form,
    note: record.note,
    press: () => form.submit(send),
  };
}

/** A signature given on paper: whose, for which step, when, why not here, and its scan. */
export function PaperDialog({
  at,
  onClose,
}: {
  readonly at: ApprovalPlace;
  readonly onClose: () => void;
}): ReactElement {
  const read = useRead(useQueries().read.signing.queryOptions(at));
  const page = read.kind === 'ready' ? read.value : null;
  const { answers, set, form, note, press } = usePaper(at, page, onClose);
  return (
    <Dialog
      open
      title={words.title}
      width={640}
      cancel={app.asItIs}
      primary={{ label: words.submit, onPress: press }}
      onCancel={onClose}
    >
      <div className="wb-form">
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <p className="wb-small wb-second">{words.text}</p>
        <ReadView of={read} whole={false}>
          {(value) => <Fields page={value} answers={answers} set={set} wrong={form.wrong} />}
        </ReadView>
        {note}
      </div>
    </Dialog>
  );
}
