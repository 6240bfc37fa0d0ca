import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { SettingsPage } from '../../../shared/views/shape/settings-page.ts';
import type { SettingsTab } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { delegation } from '../../strings/en/delegation.ts';
import { settings as words } from '../../strings/en/settings.ts';

/** Each tab is told in one true sentence with numbers. */
export function useSettingsSentence(page: SettingsPage, tab: SettingsTab): string {
  const duties = useRead(useQueries().read.duties.queryOptions());
  switch (tab) {
    case 'passwords': {
      const { shortest, maxAgeDays, failures } = page.policy;
      return words.passwords.sentence(shortest, maxAgeDays, failures);
    }
    case 'routes':
      return words.routes.sentence(
        page.templates.filter(({ template }) => template !== null).length,
        page.templates.length,
      );
    case 'duties': {
      const rules = duties.kind === 'ready' ? duties.value : [];
      return words.duties.sentence(
        rules.length,
        rules.reduce((sum, { refused }) => sum + refused, 0),
      );
    }
    case 'alerts':
      return words.alerts.sentence(page.alerts.filter((alert) => alert.acknowledged === null).length);
    case 'delegations': {
      const of = (state: string): number => page.delegations.filter((one) => one.state === state).length;
      return delegation.sentence(of('in-force'), of('ahead'));
    }
    default:
      return assertNever(tab);
  }
}
