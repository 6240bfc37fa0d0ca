import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SettingsPage } from '../../../shared/views/shape/settings-page.ts';
import { policyLines } from '../../../shared/words/policy-words.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { settings } from '../../strings/en/settings.ts';
import { PolicyDialog } from './policy-dialog.tsx';

const words = settings.passwords;

/** What the site asks of passwords and of unattended screens (R5, R7, R8). */
export function PasswordsTab({ page }: { readonly page: SettingsPage }): ReactElement {
  const { can } = useDesk();
  const [changing, setChanging] = useState(false);
  const change = can('policy.set') ? (
    <ActionButton
      action={{ label: words.change, icon: 'edit', onPress: () => setChanging(true) }}
      size="small"
    />
  ) : undefined;
  const facts = policyLines(page.policy).map(([label, value]) => ({ label, value }));
  return (
    <>
      <Panel title={words.panel} inside="pad" aside={change}>
        <Facts facts={facts} columns={2} />
      </Panel>
      <p className="wb-small wb-muted">{words.whose}</p>
      {changing ? <PolicyDialog policy={page.policy} onClose={() => setChanging(false)} /> : null}
    </>
  );
}
