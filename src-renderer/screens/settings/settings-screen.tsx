import type { ReactElement } from 'react';
import type { SettingsPage } from '../../../shared/views/shape/settings-page.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { SettingsTab } from '../../app/address.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { Page } from '../../parts/layout.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { app } from '../../strings/en/app.ts';
import { settings as words } from '../../strings/en/settings.ts';
import { AlertsTab } from './alerts-tab.tsx';
import { DelegationsTab } from './delegations-tab.tsx';
import { DutiesTab } from './duties-tab.tsx';
import { PasswordsTab } from './passwords-tab.tsx';
import { RoutesTab } from './routes-tab.tsx';
import { useSettingsSentence } from './settings-sentence.ts';

const tabs = [
  'passwords',
  'routes',
  'duties',
  'alerts',
  'delegations',
] as const satisfies readonly SettingsTab[];

/** The tab of an address; an unknown one is the first. */
export function tabOf(text: string): SettingsTab {
  return tabs.find((tab) => tab === text) ?? 'passwords';
}

/** What holds for the whole book; everybody can read it, administrators and QA change their part. */
export function SettingsScreen({ tab: asked }: { readonly tab: string }): ReactElement {
  const tab = tabOf(asked);
  useWhere([{ label: words.crumb, href: place.settings() }, { label: app.settings[tab] }]);
  const page = useRead(useQueries().read.settings.queryOptions());
  return <ReadView of={page}>{(value) => <Loaded page={value} tab={tab} />}</ReadView>;
}

function Loaded({ page, tab }: { readonly page: SettingsPage; readonly tab: SettingsTab }): ReactElement {
  const navigate = useNavigate();
  const sentence = useSettingsSentence(page, tab);
  const open = page.alerts.some((alert) => alert.acknowledged === null);
  return (
    <Page>
      <Sentence>{sentence}</Sentence>
      <Tabs
        label={words.tabs}
        tabs={tabs.map((id) => ({
          id,
          label: app.settings[id],
          mark: id === 'alerts' && open ? ('check/late' as const) : undefined,
        }))}
        current={tab}
        onChange={(id) => navigate(place.settings(tabOf(id)))}
      >
        <div className="wb-stack">{bodyOf(tab, page)}</div>
      </Tabs>
    </Page>
  );
}

function bodyOf(tab: SettingsTab, page: SettingsPage): ReactElement {
  switch (tab) {
    case 'passwords':
      return <PasswordsTab page={page} />;
    case 'routes':
      return <RoutesTab page={page} />;
    case 'duties':
      return <DutiesTab />;
    case 'alerts':
      return <AlertsTab page={page} />;
    case 'delegations':
      return <DelegationsTab page={page} />;
    default:
      return assertNever(tab);
  }
}
