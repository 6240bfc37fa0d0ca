import type { ReactElement } from 'react';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { capital } from '../../../shared/words/count.ts';
import { roleWord } from '../../../shared/words/roles.ts';
import { instantText } from '../../../shared/words/when.ts';
import { useDesk } from '../../app/desk.ts';
import { Panel } from '../../parts/panel.tsx';
import { SignatureRoute } from '../../parts/signature/signature-route.tsx';
import type { RouteStep } from '../../parts/signature/signature-route.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { routeOf } from './approvals-section.tsx';
import { routeStep } from './signature-words.ts';
import { useWaveDesk } from './wave-desk.ts';

/** After the entry route comes the release, which the change owner signs in the act itself. */
function release(page: WavePage): readonly RouteStep[] {
  if (page.ahead === 'exit' || page.passed.exit !== undefined) return [];
  const { released, rollout } = page;
  if (released === null)
    return [
      {
        state: 'waiting',
        name: rollout.owner.name,
        role: capital(roleWord('change-owner')),
        lines: [words.releases],
      },
    ];
  return [
    {
      state: released.status,
      name: released.name,
      role: capital(roleWord(released.role)),
      lines: [words.releasedAt(instantText(released.at))],
    },
  ];
}

/** Who signs the gate ahead, in order, beside the ledger. */
export function SignaturesPanel(): ReactElement {
  const { page } = useWaveDesk();
  const { now } = useDesk();
  const route = routeOf(page, page.ahead ?? (page.passed.exit === undefined ? 'entry' : 'exit'));
  const steps = [...route.steps.map((step) => routeStep(step, now)), ...release(page)];
  return (
    <Panel title={words.signatures} aside={words.inOrder[route.order]} inside="pad">
      {route.steps.length === 0 ? <p className="wb-small wb-second wb-lines-gap">{words.noRoute}</p> : null}
      <SignatureRoute label={words.signatures} steps={steps} />
    </Panel>
  );
}
