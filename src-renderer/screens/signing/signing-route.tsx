import type { ReactElement } from 'react';
import { capital } from '../../../shared/words/count.ts';
import { rolesText, roleWord } from '../../../shared/words/roles.ts';
import type { Me } from '../../../shared/api/ports.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { StepView } from '../../../shared/views/shape/gate.ts';
import { useDesk } from '../../app/desk.ts';
import { Note } from '../../parts/note.tsx';
import { SignatureRoute } from '../../parts/signature/signature-route.tsx';
import type { RouteStep } from '../../parts/signature/signature-route.tsx';
import { approving } from '../../strings/en/approving.ts';
import { signing as words } from '../../strings/en/signing.ts';
import { wave as labels } from '../../strings/en/wave.ts';
import { dueLine, isQuorum, remindedLine, rolesOf, routeStep, wantedLine } from '../wave/signature-words.ts';
import { ceremonyHref } from '../approvals/approval-place.ts';
import type { SigningPlace } from './signing-place.ts';

/** After the approvals of the entry gate the change owner releases; that is not signed here. */
function release({ gate, page }: SigningPlace): readonly RouteStep[] {
  if (gate !== 'entry') return [];
  return [
    {
      state: 'waiting',
      name: page.rollout.owner.name,
      role: capital(roleWord('change-owner')),
      lines: [labels.releases],
    },
  ];
}

/** The step of the one at the desk: theirs by name, with what is still wanted beside it and on whose behalf. */
function signingNow(step: StepView, me: Me, now: Instant): RouteStep {
  const wanted = isQuorum(step) ? [approving.quorum(step.answers.length, step.need), wantedLine(step)] : [];
  const behalf = step.yoursFor === null ? null : approving.for(step.yoursFor.name);
  return {
    ...routeStep(step, now),
    name: me.name,
    role: behalf ?? capital(rolesText(rolesOf(step).filter((role) => me.roles.includes(role)))),
    now: true,
    late: false,
    lines: [words.signingNow],
    notes: [...wanted, dueLine(step, now), remindedLine(step, now)].filter((line) => line !== null),
  };
}

/** Left: who signs, in order, with the one at the desk framed. */
export function SigningRoute({
  at,
  done,
}: {
  readonly at: SigningPlace;
  readonly done: boolean;
}): ReactElement {
  const { me, now, readOnly } = useDesk();
  const { route, step } = at.page;
  const steps = route.steps.map((one) =>
    one.id === step && !done ? signingNow(one, me, now) : routeStep(one, now),
  );
  return (
    <div className="wb-stack">
      <div>
        <h2>{words.route}</h2>
        <p className="wb-small wb-muted">
          {words.routeNote[route.order]} {words.approvals(route.steps.length)}
        </p>
      </div>
      <SignatureRoute label={words.route} steps={[...steps, ...release(at)]} />
      <Note
        icon="people"
        title={words.board}
        actions={readOnly ? [] : [{ label: words.boardSit, href: ceremonyHref(at) }]}
      >
        <p className="wb-second">{words.boardText}</p>
      </Note>
    </div>
  );
}
