import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountPage, DelegationView } from '../../../shared/views/shape/account-page.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { delegation as words } from '../../strings/en/delegation.ts';
import { DelegationTable } from './delegation-table.tsx';
import { EndDelegationDialog } from './end-delegation-dialog.tsx';
import { MakeDelegationDialog } from './make-delegation-dialog.tsx';

/** Who answers for this person, and for whom they answer; one's own can be made and ended here. */
export function DelegationsPanel({ page }: { readonly page: AccountPage }): ReactElement | null {
  const { me, can } = useDesk();
  const [making, setMaking] = useState(false);
  const [ending, end] = useState<DelegationView | null>(null);
  const own = me.id === page.row.id;
  const mayMake = own && can('delegation.make');
  if (page.delegations.length === 0 && !mayMake) return null;
  const make = mayMake ? (
    <ActionButton action={{ label: words.make, onPress: () => setMaking(true) }} size="small" />
  ) : undefined;
  return (
    <>
      <Panel title={words.title} aside={make} inside={page.delegations.length === 0 ? 'pad' : 'flush'}>
        {page.delegations.length === 0 ? (
          <EmptyState title={words.ownNone} heading={false}>
            {words.noneText}
          </EmptyState>
        ) : (
          <DelegationTable delegations={page.delegations} onEnd={end} />
        )}
      </Panel>
      {making ? <MakeDelegationDialog onClose={() => setMaking(false)} /> : null}
      {ending === null ? null : <EndDelegationDialog delegation={ending} onClose={() => end(null)} />}
    </>
  );
}
