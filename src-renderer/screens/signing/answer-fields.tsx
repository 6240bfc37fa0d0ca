import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Meaning } from '../../../shared/domain/signature.ts';
import { meaningExplained, meaningWord } from '../../../shared/words/meanings.ts';
import { ActionLink } from '../../parts/action.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { signing as words } from '../../strings/en/signing.ts';

export type Verdict = 'sign' | 'reject' | 'abstain';

/** What somebody who was asked can say: the step's own meaning, no, or neither. */
export function VerdictField({
  meaning,
  verdict,
  onChange,
}: {
  readonly meaning: Meaning;
  readonly verdict: Verdict;
  readonly onChange: (verdict: Verdict) => void;
}): ReactElement {
  return (
    <ChoiceField
      name="sign-meaning"
      label={words.means}
      value={verdict}
      choices={[
        { value: 'sign', label: meaningWord(meaning), detail: meaningExplained(meaning) },
        { value: 'reject', label: words.rejected, detail: words.rejectedText },
        { value: 'abstain', label: words.abstained, detail: words.abstainedText },
      ]}
      onChange={(value) => onChange(value as Verdict)}
    />
  );
}

/** A reason is asked for a rejection; for anything else a comment is offered, not asked. */
export function CommentField({
  verdict,
  comment,
  error,
  onChange,
}: {
  readonly verdict: Verdict;
  readonly comment: string;
  readonly error: string | undefined;
  readonly onChange: (comment: string) => void;
}): ReactElement {
  const [open, setOpen] = useState(comment !== '');
  const rejects = verdict === 'reject';
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
      error={error}
      onChange={onChange}
    />
  );
}

/** What the signature of a verdict means. */
export function meaningOf(verdict: Verdict, own: Meaning): Meaning {
  return { sign: own, reject: 'rejected' as const, abstain: 'abstained' as const }[verdict];
}

/** The one button: "Reject as Kari Lie". */
export function verdictLabel(verdict: Verdict, name: string): string {
  return { sign: words.sign, reject: words.reject, abstain: words.abstain }[verdict](name);
}
