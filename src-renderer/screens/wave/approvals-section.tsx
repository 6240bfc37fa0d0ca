import type { ReactElement } from 'react';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import type { GateSide } from '../../../shared/domain/wave.ts';
import type { RouteView } from '../../../shared/views/shape/gate.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { place } from '../../app/address.ts';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import type { Action } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SignatureBlocks } from '../../parts/signature/signature-block.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { releaseBlock, signatureBlock, stepBlock } from './signature-words.ts';
import { ofWave, useWaveDesk } from './wave-desk.ts';

export function routeOf(page: WavePage, gate: GateSide): RouteView {
  return gate === 'entry' ? page.entryRoute : page.exitRoute;
}

function canAsk(route: RouteView): boolean {
  return route.steps.some((step) => step.status === 'not-asked' || step.status === 'rejected');
}

function canSign(route: RouteView): boolean {
  return route.steps.some((step) => step.status === 'waiting' || step.status === 'void');
}

export function approvalsMark(page: WavePage): CheckMark {
  const route = routeOf(page, page.ahead ?? 'entry');
  if (page.ahead === null) return 'met';
  return route.steps.length > 0 && route.signed === route.steps.length ? 'met' : 'not-met';
}

function RouteControls({ gate }: { readonly gate: GateSide }): ReactElement {
  const { page, show } = useWaveDesk();
  const act = useAct();
  const route = routeOf(page, gate);
  const ask: Action = {
    label: words.askApprovals,
    onPress: () => void act.send({ kind: 'wave.ask', ...ofWave(page), gate }),
  };
  const sign: Action = {
    label: words.signHere,
    icon: 'approvals',
    href: place.signWave(page.rollout.id, page.row.id, gate),
  };
  return (
    <>
      {act.note}
      <Row>
        {canSign(route) ? <ActionButton action={sign} size="small" /> : null}
        {canAsk(route) ? <ActionButton action={ask} size="small" /> : null}
        <ActionButton
          action={{
            label: route.steps.length === 0 ? words.setRoute : words.changeRoute,
            onPress: () => show({ kind: 'route', gate }),
          }}
          size="small"
        />
      </Row>
    </>
  );
}

function RouteCards({ gate }: { readonly gate: GateSide }): ReactElement {
  const { page, locked } = useWaveDesk();
  const { now } = useDesk();
  const route = routeOf(page, gate);
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
        <SignatureBlocks
          signatures={[
            ...route.steps.map((step) => stepBlock(step, now)),
            ...(gate === 'entry' ? [releaseBlock(page)] : []),
          ]}
        />
      )}
      {locked || (gate === 'entry' && page.ahead !== 'entry') ? null : <RouteControls gate={gate} />}
    </div>
  );
}

function Earlier(): ReactElement | null {
  const { page } = useWaveDesk();
  const gone = page.signatures.filter((signature) => signature.status !== 'signed');
  if (gone.length === 0) return null;
  return (
    <div className="wb-stack">
      <h3>{words.earlierSignatures}</h3>
      <SignatureBlocks signatures={gone.map(signatureBlock)} />
    </div>
  );
}

/** Both routes as cards, and every signature that was rejected or became void. */
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
        <RouteCards gate="entry" />
        <RouteCards gate="exit" />
        <Earlier />
      </div>
    </Panel>
  );
}
