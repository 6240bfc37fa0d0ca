import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CommandInput } from '../../../shared/events/command.ts';
import type { SectionName } from '../../../shared/domain/signature.ts';
import { meaningExplained, meaningWord } from '../../../shared/words/meanings.ts';
import { roleWord } from '../../../shared/words/roles.ts';
import { instantText } from '../../../shared/words/when.ts';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { useDraft } from '../../app/draft.ts';
import { empties, useFormState } from '../../app/form-state.ts';
import type { FormState } from '../../app/form-state.ts';
import { ActionButton, ActionLink } from '../../parts/action.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { SignatureBlock } from '../../parts/signature/signature-block.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { signing as words } from '../../strings/en/signing.ts';
import { useCredential } from './credential.ts';
import { CredentialFields } from './credential-fields.tsx';
import { onCtrlEnter } from './ctrl-enter.ts';
import type { Signed, SigningPlace } from './signing-place.ts';
import { recordOf, stepOf } from './signing-place.ts';

type SignMeaning = 'authored' | 'reviewed' | 'approved' | 'accepted-handoff' | 'rejected';
export type SigningFormProps = { readonly at: SigningPlace; readonly onSigned: (signed: Signed) => void };

/** Exactly what was shown: the sections by name and the digest of their content. */
export function signCommand(
  { rollout, wave, page }: SigningPlace,
  meaning: SignMeaning,
  comment: string,
): CommandInput {
  const sections = page.sections.map((section) => section.name as SectionName);
  return { kind: 'sign', rollout, wave, meaning, sections, digest: page.digest, comment };
}

function useSigning({ at, onSigned }: SigningFormProps) {
  const { me, now } = useDesk();
  const act = useAct();
  const credential = useCredential(act.refusal);
  const [meaning, setMeaning] = useState<SignMeaning>(at.page.meaning as SignMeaning);
  const [comment, setComment, draft] = useDraft(`sign/${at.wave ?? at.rollout}/${at.gate}`, '');
  const rejects = meaning === 'rejected';
  const form = useFormState(
    [...(rejects ? empties([['sign-comment', comment, words.missing.reason]]) : []), ...credential.problems],
    act.busy,
  );
  const send = async (): Promise<void> => {
    const done = await act.send(signCommand(at, meaning, comment), credential.given());
    credential.setPassword('');
    if (done === null) return;
    draft.forget();
    onSigned({ name: me.name, meaning, at: done.at });
  };
  return {
    me,
    now,
    act,
    credential,
    meaning,
    setMeaning,
    comment,
    setComment,
    rejects,
    form,
    press: () => form.submit(send),
  };
}

type Signing = ReturnType<typeof useSigning>;

function Meanings({ at, signing }: { readonly at: SigningPlace; readonly signing: Signing }): ReactElement {
  const own = at.page.meaning as SignMeaning;
  const choices = [
    { value: own, label: meaningWord(own), detail: meaningExplained(own) },
    { value: 'rejected', label: words.rejected, detail: words.rejectedText },
  ];
  return (
    <ChoiceField
      name="sign-meaning"
      label={words.means}
      value={signing.meaning}
      choices={choices}
      onChange={(value) => signing.setMeaning(value as SignMeaning)}
    />
  );
}

/** A reason is asked for a rejection; for anything else a comment is offered, not asked. */
function Comment({ signing, form }: { readonly signing: Signing; readonly form: FormState }): ReactElement {
  const { rejects, comment, setComment } = signing;
  const [open, setOpen] = useState(comment !== '');
  if (!rejects && !open)
    return (
      <p className="wb-small">
        <ActionLink action={{ label: words.addComment, onPress: () => setOpen(true) }} />
      </p>
    );
  return (
    <TextField
      name="sign-comment"
      label={rejects ? words.reason : words.comment}
      hint={rejects ? words.reasonHint : words.commentHint}
      lines={rejects ? 3 : 1}
      value={comment}
      error={form.wrong('sign-comment')}
      onChange={setComment}
    />
  );
}

function Preview({ at, signing }: { readonly at: SigningPlace; readonly signing: Signing }): ReactElement {
  const { me, now, meaning, comment } = signing;
  const { book } = useDesk();
  const step = stepOf(at);
  const record = recordOf(at);
  return (
    <div>
      <p className="wb-label">{words.preview}</p>
      <SignatureBlock
        state={meaning === 'rejected' ? 'rejected' : 'signed'}
        name={me.name}
        meaning={meaningWord(meaning)}
        role={step === null ? me.title : words.printed(me.title, roleWord(step.role))}
        when={`${instantText(now)}, ${book.device}`}
        detail={
          <>
            {words.printedRecord(record.number, at.page.rollout.revision)}
            <span className="wb-mono">{shortDigest(at.page.digest)}</span>
            {comment.trim() === '' ? null : (
              <>
                <br />
                {words.quoted(comment.trim())}
              </>
            )}
          </>
        }
      />
    </div>
  );
}

/** Right: what it means, who signs, what will be printed, and the one button. */
export function SigningForm({ at, onSigned }: SigningFormProps): ReactElement {
  const signing = useSigning({ at, onSigned });
  const { act, form, credential, press, me, rejects } = signing;
  const label = act.busy ? words.busy : rejects ? words.reject(me.name) : words.sign(me.name);
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
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {act.note}
      <Meanings at={at} signing={signing} />
      <Comment signing={signing} form={form} />
      <CredentialFields credential={credential} wrong={form.wrong} />
      <Preview at={at} signing={signing} />
      <ActionButton
        action={{ label, onPress: press }}
        look={rejects ? 'void' : 'primary'}
        size="large"
        wide
        submit
      />
      <p className="wb-tiny wb-muted">{words.time}</p>
    </form>
  );
}
