import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RouteView, SignatureView, StepView } from '../../../shared/views/shape/gate.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { stepText } from '../../../shared/words/route-words.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink } from '../../parts/action.tsx';
import { SignatureBlock } from '../../parts/signature/signature-block.tsx';
import type { SignatureBlockProps } from '../../parts/signature/signature-block.tsx';
import { approving as words } from '../../strings/en/approving.ts';
import { signatureBlock, waitingBlock } from '../wave/signature-blocks.ts';
import { isQuorum, remindedName } from '../wave/signature-words.ts';
import type { ApprovalPlace } from './approval-place.ts';
import { isOpen } from './approval-place.ts';
import { RemindDialog } from './remind-dialog.tsx';
import { ScanLink } from './scan-link.tsx';
import { WitnessDialog } from './witness-dialog.tsx';

/** One signature as a card, with its scan where it was given on paper. */
export function SignatureCard({
  signature,
  acts,
  waits = false,
}: {
  readonly signature: SignatureView;
  readonly acts?: ReactElement | null | undefined;
  readonly waits?: boolean;
}): ReactElement {
  const { paper, name } = signature;
  const links =
    paper === null && (acts ?? null) === null ? undefined : (
      <>
        {paper === null ? null : <ScanLink scan={paper.scan} of={name} />}
        {acts}
      </>
    );
  return <SignatureBlock {...signatureBlock(signature, waits)} acts={links} />;
}

type CardsProps = {
  readonly at: ApprovalPlace;
  readonly step: StepView;
  /** No control that writes is shown. */
  readonly locked: boolean;
};

function WitnessLink({
  at,
  paper,
}: {
  readonly at: ApprovalPlace;
  readonly paper: SignatureView;
}): ReactElement | null {
  const { can, me } = useDesk();
  const [open, setOpen] = useState(false);
  const seen = paper.paper?.witnesses.some((one) => one.name === me.name) ?? false;
  if (!can('paper.witness') || seen || paper.signer === me.id) return null;
  return (
    <>
      <ActionLink action={{ label: words.witnessOf(paper.name), onPress: () => setOpen(true) }} />
      {open ? <WitnessDialog at={at} paper={paper} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function RemindLink({
  at,
  step,
}: {
  readonly at: ApprovalPlace;
  readonly step: StepView;
}): ReactElement | null {
  const { can } = useDesk();
  const [open, setOpen] = useState(false);
  const kind = at.wave === null ? 'rollout.remind' : 'wave.remind';
  if (!can(kind) || !isOpen(step)) return null;
  return (
    <>
      <ActionLink action={{ label: words.remindStep(remindedName(step)), onPress: () => setOpen(true) }} />
      {open ? <RemindDialog at={at} step={step} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Who was asked, what each answered, void and rejected ones in their place, and who is still waited for. */
function Cards({ at, step, locked }: CardsProps): ReactElement {
  const { now } = useDesk();
  const given = [...step.gone, ...step.answers, ...step.abstained].toSorted((a, b) => a.at.ms - b.at.ms);
  const waiting = waitingBlock(step, now);
  return (
    <>
      {given.map((one) => (
        <SignatureCard key={one.id} signature={one} />
      ))}
      {step.papers.map((one) => (
        <SignatureCard
          key={one.id}
          signature={one}
          waits
          acts={locked ? null : <WitnessLink at={at} paper={one} />}
        />
      ))}
      {waiting === null ? null : (
        <SignatureBlock {...waiting} acts={locked ? undefined : <RemindLink at={at} step={step} />} />
      )}
    </>
  );
}

/** A step that wants several signatures has a line of its own that says so; any other is its cards. */
function Step({ index, ...props }: CardsProps & { readonly index: number }): ReactElement {
  const { step } = props;
  if (!isQuorum(step)) return <Cards {...props} />;
  const title = words.step(index + 1, `${meaningWord(step.meaning)}, ${stepText(step)}`);
  return (
    <section className="wb-step-cards" aria-label={title}>
      <p className="wb-small wb-second">
        {title}. {words.quorum(step.answers.length, step.need)}
      </p>
      <div className="wb-signatures">
        <Cards {...props} />
      </div>
    </section>
  );
}

/** A route as cards, in its order. `last` stands behind them: the release. */
export function RouteCards({
  at,
  route,
  locked,
  last,
}: {
  readonly at: ApprovalPlace;
  readonly route: RouteView;
  readonly locked: boolean;
  readonly last?: SignatureBlockProps | undefined;
}): ReactElement {
  return (
    <div className="wb-signatures">
      {route.steps.map((step, index) => (
        <Step key={step.id} index={index} at={at} step={step} locked={locked} />
      ))}
      {last === undefined ? null : <SignatureBlock {...last} />}
    </div>
  );
}

/** Every signature that the steps of these routes show. */
export function shownIn(...routes: readonly RouteView[]): ReadonlySet<string> {
  return new Set(
    routes.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        [...step.gone, ...step.answers, ...step.abstained, ...step.papers].map((one) => one.id),
      ),
    ),
  );
}
