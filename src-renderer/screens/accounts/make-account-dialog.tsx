import type { ReactElement } from 'react';
import { useState } from 'react';
import type { MakeAccount } from '../../../shared/api/inputs.ts';
import { accountId } from '../../../shared/domain/ids.ts';
import { useAsk } from '../../app/act.tsx';
import { bindFields } from '../../app/answers.ts';
import { useFormState } from '../../app/form-state.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { app } from '../../strings/en/app.ts';
import { invitation } from '../../strings/en/invitation.ts';
import type { NewPassword } from '../sign-in/new-password.tsx';
import { newPasswordErrors, noPassword } from '../sign-in/new-password.tsx';
import type { AccountAnswers } from './account-fields.tsx';
import { accountErrors, AccountFields, idErrors, personOf } from './account-fields.tsx';
import { InvitationDialog } from './invitation-dialog.tsx';
import { IssuedPassword, Sealing } from './issued-password.tsx';
import { limitsOf } from './site-answers.ts';

type Answers = AccountAnswers & NewPassword & { readonly id: string };
const nothing: Answers = { id: '', name: '', title: '', roles: [], where: {}, person: '', ...noPassword };

/** What is missing for a new account, in the order of the form. */
export function makeAccountErrors(answers: Answers): readonly FormError[] {
  return [...accountErrors(answers), ...idErrors(answers.id), ...newPasswordErrors(answers)];
}

function inputOf(answers: Answers): MakeAccount {
  const { id, name, title, roles, fresh } = answers;
  return {
    id: accountId.parse(id.trim()),
    name,
    title,
    roles: [...roles],
    limits: limitsOf(answers),
    person: personOf(answers),
    password: fresh,
  };
}

/** Somebody new who signs in: the answers, then the invitation with the password, shown this once (R4). */
export function MakeAccountDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [made, setMade] = useState<MakeAccount | null>(null);
  if (made === null) return <MakeForm onMade={setMade} onClose={onClose} />;
  return <InvitationDialog title={invitation.made(made.name)} to={made} onClose={onClose} />;
}

type MakeFormProps = { readonly onMade: (made: MakeAccount) => void; readonly onClose: () => void };

function MakeForm({ onMade, onClose }: MakeFormProps): ReactElement {
  const [answers, set] = useState(nothing);
  const make = useAsk((api, input: MakeAccount) => api.account.make.mutate(input));
  const form = useFormState(makeAccountErrors(answers), make.busy);
  const send = async (): Promise<void> => {
    const input = inputOf(answers);
    if ((await make.ask(input)) !== null) onMade(input);
  };
  const { make: say, fields } = words;
  const primary = { label: say.submit, onPress: () => form.submit(send) };
  const id = bindFields({ id: answers.id }, (part) => set({ ...answers, ...part }), form.wrong)('id');
  return (
    <Dialog open title={say.title} width={640} cancel={app.asItIs} primary={primary} onCancel={onClose}>
      <div className="wb-form">
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <AccountFields value={answers} onChange={set} wrong={form.wrong} />
        <TextField {...id} label={fields.id} hint={fields.idHint} />
        <IssuedPassword
          value={answers}
          onChange={(pair) => set({ ...answers, ...pair })}
          errors={form.errors}
        />
        <Sealing note={make.note} busy={make.busy} />
      </div>
    </Dialog>
  );
}
