import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CommandInput } from '../../../shared/events/command.ts';
import type { Meaning, SectionName } from '../../../shared/domain/signature.ts';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { useDraft } from '../../app/draft.ts';
import { empties, useFormState } from '../../app/form-state.ts';
import { ActionButton } from '../../parts/action.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { signing as words } from '../../strings/en/signing.ts';
import { CommentField, meaningOf, VerdictField, verdictLabel } from './answer-fields.tsx';
import type { Verdict } from './answer-fields.tsx';
import { useCredential } from './credential.ts';
import { CredentialFields } from './credential-fields.tsx';
import { onCtrlEnter } from './ctrl-enter.ts';
import { SignaturePreview } from './signature-preview.tsx';
import type { Signed, SigningPlace } from './signing-place.ts';
import { stepOf } from './signing-place.ts';

type SignMeaning = Extract<CommandInput, { readonly kind: 'sign' }>['meaning'];
export type SigningFormProps = { readonly at: SigningPlace; readonly onSigned: (signed: Signed) => void };

/** Exactly what was shown: the sections by name and the digest of their content. */
export function signCommand(
  { rollout, wave, page }: SigningPlace,
  meaning: Meaning,
  comment: string,
): CommandInput {
  const sections = page.sections.map((section) => section.name as SectionName);
  // A step asks for a meaning that can be signed.
  const said = meaning as SignMeaning;
  return { kind: 'sign', rollout, wave, meaning: said, sections, digest: page.digest, comment };
}

function useSigning({ at, onSigned }: SigningFormProps) {
  const { me } = useDesk();
  const act = useAct();
  const credential = useCredential(act.refusal);
  const own = at.page.meaning as Meaning;
  const [verdict, setVerdict] = useState<Verdict>('sign');
  const [comment, setComment, draft] = useDraft(`sign/${at.wave ?? at.rollout}/${at.gate}`, '');
  const rejects = verdict === 'reject';
  const form = useFormState(
    [...(rejects ? empties([['sign-comment', comment, words.missing.reason]]) : []), ...credential.problems],
    act.busy,
  );
  const meaning = meaningOf(verdict, own);
  const send = async (): Promise<void> => {
    const done = await act.send(signCommand(at, meaning, comment), credential.given());
    credential.setPassword('');
    if (done === null) return;
    draft.forget();
    onSigned({ name: me.name, meaning, at: done.at });
  };
  return {
    me,
    act,
    credential,
    own,
    verdict,
    setVerdict,
    meaning,
    comment,
    setComment,
    form,
    press: () => form.submit(send),
  };
}

/** Right: what it means, who signs, what will be printed, and the one button. */
export function SigningForm({ at, onSigned }: SigningFormProps): ReactElement {
  const signing = useSigning({ at, onSigned });
  const { act, form, credential, press, me, verdict, own, comment } = signing;
  const step = stepOf(at);
  const onBehalf = step?.yoursFor?.name ?? null;
  return (
    <form
      className="wb-form"
      aria-label={words.yourSignature}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
      onKeyDown={(event) => onCtrlEnter(event, press)}
    >
      <h2>{words.yourSignature}</h2>
      {onBehalf === null ? null : <p className="wb-small wb-medium">{words.onBehalf(onBehalf)}</p>}
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {act.note}
      <VerdictField meaning={own} verdict={verdict} onChange={signing.setVerdict} />
      <CommentField
        verdict={verdict}
        comment={comment}
        error={form.wrong('sign-comment')}
        onChange={signing.setComment}
      />
      <CredentialFields credential={credential} wrong={form.wrong} />
      <SignaturePreview
        page={at.page}
        step={step}
        signer={{ ...me, onBehalf }}
        meaning={signing.meaning}
        comment={comment}
      />
      <ActionButton
        action={{ label: act.busy ? words.busy : verdictLabel(verdict, me.name), onPress: press }}
        look={verdict === 'reject' ? 'void' : 'primary'}
        size="large"
        wide
        submit
      />
      <p className="wb-tiny wb-muted">{words.time}</p>
    </form>
  );
}
