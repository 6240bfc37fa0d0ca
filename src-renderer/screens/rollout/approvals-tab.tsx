import type { ReactElement } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { StepView } from '../../../shared/views/shape/gate.ts';
import { place } from '../../app/address.ts';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import type { Action } from '../../parts/action.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Columns, Row } from '../../parts/layout.tsx';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SignatureBlocks } from '../../parts/signature/signature-block.tsx';
import type { RouteStep } from '../../parts/signature/signature-route.tsx';
import { SignatureRoute } from '../../parts/signature/signature-route.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { Anchor } from '../../parts/link.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { stateText } from '../../strings/en/waves.ts';
import { routeStep, signatureBlock } from '../wave/signature-words.ts';
import { EditLink } from './edit-link.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.approvals;

/** A step that anybody of a function may sign names the function already. */
function stepOf(step: StepView, now: Instant): RouteStep {
  const line = routeStep(step, now);
  return step.signature === null && step.name === null ? { ...line, role: undefined } : line;
}

function RoutePanel(): ReactElement {
  const { page, readOnly, offer } = useRolloutDesk();
  const { now, can } = useDesk();
  const act = useAct();
  const { route } = page;
  if (route.steps.length === 0) {
    return (
      <Panel title={words.route} inside="pad">
        <EmptyState title={words.none} heading={false} action={offer(words.edit, { kind: 'route' })}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  }
  const asks =
    can('rollout.ask') &&
    route.steps.some((step) => step.status === 'not-asked' || step.status === 'rejected');
  const signs = route.steps.some((step) => step.yours);
  const ask: Action = {
    label: words.ask,
    onPress: () => void act.send({ kind: 'rollout.ask', rollout: page.rollout.id }),
  };
  const sign: Action = { label: words.sign, icon: 'approvals', href: place.signPlan(page.rollout.id) };
  return (
    <Panel
      title={words.route}
      note={words[route.order]}
      inside="pad"
      aside={<EditLink label={words.edit} dialog={{ kind: 'route' }} />}
    >
      <div className="wb-stack">
        <SignatureRoute label={words.route} steps={route.steps.map((step) => stepOf(step, now))} />
        <MissingNote />
        {act.note}
        {readOnly ? null : (
          <Row>
            {signs ? <ActionButton action={sign} look="primary" /> : null}
            {asks ? <ActionButton action={ask} look={signs ? 'usual' : 'primary'} /> : null}
          </Row>
        )}
      </div>
    </Panel>
  );
}

/** What the plan needs before anybody may be asked (R38, R40). */
function MissingNote(): ReactElement | null {
  const { page } = useRolloutDesk();
  const missing = page.plan.blockers.flatMap((blocker) => (blocker.kind === 'missing' ? [blocker.what] : []));
  if (missing.length === 0) return null;
  return (
    <Note
      tone="warn"
      mark="check/not-met"
      title={words.missingTitle}
      actions={[{ label: rollout.tabs.scope, href: place.tab(page.rollout.id, 'scope') }]}
    >
      {missing.map((what) => words.missing[what]).join(', ')}
    </Note>
  );
}

function WavesPanel(): ReactElement | null {
  const { page, waves } = useRolloutDesk();
  if (waves.length === 0) return null;
  return (
    <Panel title={words.waves}>
      <SimpleTable
        label={words.waves}
        rows={waves}
        rowId={(wave) => wave.id}
        columns={[
          {
            id: 'wave',
            head: words.wave,
            rowHead: true,
            cell: (wave) => (
              <Anchor href={`${place.wave(page.rollout.id, wave.id)}#approvals`} className="wb-plain-link">
                {wave.title}
              </Anchor>
            ),
          },
          { id: 'state', head: rollout.deviations.state, cell: stateText },
          {
            id: 'signed',
            head: words.signed,
            cell: (wave) => rollout.side.signedOf(wave.approvals.done, wave.approvals.of),
          },
        ]}
      />
    </Panel>
  );
}

/** Who approves the plan, what they signed, and where the waves' own approvals stand. */
export function ApprovalsTab(): ReactElement {
  const { page } = useRolloutDesk();
  return (
    <Columns shares={[1, 1.4]}>
      <div>
        <RoutePanel />
      </div>
      <div className="wb-stack">
        {page.signatures.length === 0 ? null : (
          <Panel title={words.signatures} inside="pad">
            <SignatureBlocks signatures={page.signatures.map(signatureBlock)} />
          </Panel>
        )}
        <WavesPanel />
      </div>
    </Columns>
  );
}
