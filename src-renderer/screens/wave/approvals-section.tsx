import type { ReactElement } from 'react';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import type { GateSide } from '../../../shared/domain/wave.ts';
import type { RouteView } from '../../../shared/views/shape/gate.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { useDesk } from '../../app/desk.ts';
import type { Action } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import type { ApprovalPlace } from '../approvals/approval-place.ts';
import { RouteActs } from '../approvals/route-acts.tsx';
import { RouteCards, shownIn, SignatureCard } from '../approvals/route-cards.tsx';
import { releaseBlock } from './signature-blocks.ts';
import { ofWave, useWaveDesk } from './wave-desk.ts';

export function routeOf(page: WavePage, gate: GateSide): RouteView {
  return gate === 'entry' ? page.entryRoute : page.exitRoute;
}

export function approvalsMark(page: WavePage): CheckMark {
  const route = routeOf(page, page.ahead ?? 'entry');
  if (page.ahead === null) return 'met';
  return route.steps.length > 0 && route.signed === route.steps.length ? 'met' : 'not-met';
}

function Controls({ at, gate }: { readonly at: ApprovalPlace; readonly gate: GateSide }): ReactElement {
  const { page, show } = useWaveDesk();
  const { can } = useDesk();
  const route = routeOf(page, gate);
  const edit: Action = {
    label: route.steps.length === 0 ? words.setRoute : words.changeRoute,
    onPress: () => show({ kind: 'route', gate }),
  };
  return <RouteActs at={at} route={route} edit={can('wave.route') ? edit : undefined} />;
}

function Route({ gate }: { readonly gate: GateSide }): ReactElement {
  const { page, locked } = useWaveDesk();
  const route = routeOf(page, gate);
  const at = { ...ofWave(page), gate };
  const closed = locked || (gate === 'entry' && page.ahead !== 'entry');
  return (
    <div className="wb-stack">
      <h3>
        {gate === 'entry' ? words.entryApprovals : words.exitApprovals}, {words.inOrder[route.order]}
      </h3>
      {route.steps.length === 0 ? (
        <EmptyState title={words.noRouteYet} heading={false}>
          {words.noRouteText}
        </EmptyState>
      ) : (
        <RouteCards
          at={at}
          route={route}
          locked={closed}
          last={gate === 'entry' ? releaseBlock(page) : undefined}
        />
      )}
      {closed ? null : <Controls at={at} gate={gate} />}
    </div>
  );
}

/** Rejected and void ones of acts, and of steps that a route has no longer. */
function Earlier(): ReactElement | null {
  const { page } = useWaveDesk();
  const shown = shownIn(page.entryRoute, page.exitRoute);
  const gone = page.signatures.filter(
    (signature) => signature.status !== 'signed' && !shown.has(signature.id),
  );
  if (gone.length === 0) return null;
  return (
    <div className="wb-stack">
      <h3>{words.earlierSignatures}</h3>
      <div className="wb-signatures">
        {gone.map((one) => (
          <SignatureCard key={one.id} signature={one} />
        ))}
      </div>
    </div>
  );
}

/** Both routes as cards, and every other signature that was rejected or became void. */
export function ApprovalsSection(): ReactElement {
  const { page } = useWaveDesk();
  const ahead = routeOf(page, page.ahead ?? 'exit');
  return (
    <Panel
      id="approvals"
      title={words.sections.approvals}
      mark={`check/${approvalsMark(page)}`}
      note={`${words.signedOf(ahead.signed, ahead.steps.length)}, ${words.inOrder[ahead.order]}`}
      inside="pad"
    >
      <div className="wb-stack">
        <Route gate="entry" />
        <Route gate="exit" />
        <Earlier />
      </div>
    </Panel>
  );
}
