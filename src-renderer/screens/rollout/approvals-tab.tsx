import type { ReactElement } from 'react';
import { place } from '../../app/address.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Columns } from '../../parts/layout.tsx';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { Anchor } from '../../parts/link.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { stateText } from '../../strings/en/waves.ts';
import { RouteActs } from '../approvals/route-acts.tsx';
import { RouteCards, shownIn, SignatureCard } from '../approvals/route-cards.tsx';
import { EditLink } from './edit-link.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.approvals;

function RoutePanel(): ReactElement {
  const { page, readOnly, offer } = useRolloutDesk();
  const { route } = page;
  const at = { rollout: page.rollout.id, wave: null, gate: 'plan' } as const;
  if (route.steps.length === 0) {
    return (
      <Panel title={words.route} inside="pad">
        <EmptyState title={words.none} heading={false} action={offer(words.edit, { kind: 'route' })}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel
      title={words.route}
      note={words[route.order]}
      inside="pad"
      aside={<EditLink label={words.edit} dialog={{ kind: 'route' }} />}
    >
      <div className="wb-stack">
        <RouteCards at={at} route={route} locked={readOnly} />
        <MissingNote />
        {readOnly ? null : (
          <RouteActs at={at} route={route} askLabel={words.ask} signLabel={words.sign} size="usual" />
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

/** Signatures of acts on the plan, and of steps that its route has no longer. */
function OtherSignatures(): ReactElement | null {
  const { page } = useRolloutDesk();
  const shown = shownIn(page.route);
  const others = page.signatures.filter((one) => !shown.has(one.id));
  if (others.length === 0) return null;
  return (
    <Panel title={words.signatures} inside="pad">
      <div className="wb-signatures">
        {others.map((one) => (
          <SignatureCard key={one.id} signature={one} />
        ))}
      </div>
    </Panel>
  );
}

/** Who approves the plan, what they signed, and where the waves' own approvals stand. */
export function ApprovalsTab(): ReactElement {
  return (
    <Columns shares={[1.4, 1]}>
      <div>
        <RoutePanel />
      </div>
      <div className="wb-stack">
        <OtherSignatures />
        <WavesPanel />
      </div>
    </Columns>
  );
}
