import type { ReactElement } from 'react';
import { capital } from '../../../shared/words/count.ts';
import { roleWord } from '../../../shared/words/roles.ts';
import { useDesk } from '../../app/desk.ts';
import { Note } from '../../parts/note.tsx';
import { SignatureRoute } from '../../parts/signature/signature-route.tsx';
import type { RouteStep } from '../../parts/signature/signature-route.tsx';
import { signing as words } from '../../strings/en/signing.ts';
import { wave as labels } from '../../strings/en/wave.ts';
import { routeStep } from '../wave/signature-words.ts';
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

/** Left: who signs, in order, with the one at the desk framed. */
export function SigningRoute({
  at,
  done,
}: {
  readonly at: SigningPlace;
  readonly done: boolean;
}): ReactElement {
  const { me, now } = useDesk();
  const { route, step } = at.page;
  const steps = route.steps.map((one) =>
    one.id === step && !done
      ? {
          ...routeStep(one, now),
          name: me.name,
          role: capital(roleWord(one.role)),
          now: true,
          late: false,
          lines: [words.signingNow],
        }
      : routeStep(one, now),
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
      <Note icon="people" title={words.board}>
        <p className="wb-second">{words.boardText}</p>
      </Note>
    </div>
  );
}
