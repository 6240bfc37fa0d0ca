import type { ReactElement } from 'react';
import type { Role } from '../../../shared/domain/account.ts';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { SigningPage } from '../../../shared/views/shape/signing-page.ts';
import type { StepView } from '../../../shared/views/shape/gate.ts';
import { answeringRole } from '../../../shared/views/route-view/who-answers.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { roleWord } from '../../../shared/words/roles.ts';
import { instantText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { SignatureBlock } from '../../parts/signature/signature-block.tsx';
import { approving } from '../../strings/en/approving.ts';
import { shortDigest } from '../../strings/en/moment.ts';
import { signing as words } from '../../strings/en/signing.ts';

/** Who would sign. */
export interface Signer {
  readonly name: string;
  readonly title: string;
  /** Their functions: the one in which they sign is named. */
  readonly roles: readonly Role[];
  /** For whom, by delegation. */
  readonly onBehalf: string | null;
}

const marks = { rejected: 'rejected', abstained: 'waiting' } as const;

/** The function in which the signer would answer the step, as the book finds it. */
function actingIn(step: StepView | null, { roles }: Signer): string | null {
  const role = step === null ? null : answeringRole(step, roles);
  return role === null ? null : roleWord(role);
}

/** The signature as it will be printed. */
export function SignaturePreview({
  page,
  step,
  signer,
  meaning,
  comment,
}: {
  readonly page: SigningPage;
  readonly step: StepView | null;
  readonly signer: Signer;
  readonly meaning: Meaning;
  readonly comment: string;
}): ReactElement {
  const { now, book } = useDesk();
  const number = page.wave?.number ?? page.rollout.number;
  const acting = actingIn(step, signer);
  const state = meaning === 'rejected' || meaning === 'abstained' ? marks[meaning] : 'signed';
  return (
    <div>
      <p className="wb-label">{words.preview}</p>
      <SignatureBlock
        state={state}
        word={meaning === 'abstained' ? approving.abstained : undefined}
        name={signer.name}
        meaning={meaningWord(meaning)}
        notes={signer.onBehalf === null ? [] : [approving.onBehalf(signer.onBehalf)]}
        role={acting === null ? signer.title : words.printed(signer.title, acting)}
        when={`${instantText(now)}, ${book.device}`}
        detail={
          <>
            {words.printedRecord(number, page.rollout.revision)}
            <span className="wb-mono">{shortDigest(page.digest)}</span>
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
