import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DelegationView } from '../../../shared/views/shape/account-page.ts';
import type { SettingsPage } from '../../../shared/views/shape/settings-page.ts';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { delegation } from '../../strings/en/delegation.ts';
import { settings } from '../../strings/en/settings.ts';
import { DelegationTable } from '../account/delegation-table.tsx';
import { EndDelegationDialog } from '../account/end-delegation-dialog.tsx';

const words = settings.delegations;

/** Who answers approvals for whom, over the whole book. */
export function DelegationsTab({ page }: { readonly page: SettingsPage }): ReactElement {
  const [ending, end] = useState<DelegationView | null>(null);
  const none = page.delegations.length === 0;
  return (
    <>
      <p className="wb-small wb-second">
        {words.end} <TextLink href={place.ownAccount()}>{words.own}</TextLink>
      </p>
      <Panel title={delegation.title} note={delegation.note} inside={none ? 'pad' : 'flush'}>
        {none ? (
          <EmptyState title={delegation.none} heading={false}>
            {delegation.noneText}
          </EmptyState>
        ) : (
          <DelegationTable delegations={page.delegations} onEnd={end} />
        )}
      </Panel>
      {ending === null ? null : <EndDelegationDialog delegation={ending} onClose={() => end(null)} />}
    </>
  );
}
