import { rolloutClass } from '../domain/rollout.ts';
import { routeGate } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { alertViews } from './alert-views.ts';
import { delegationViews } from './delegation-views.ts';
import type { PageContext } from './page-context.ts';
import type { SettingsPage } from './shape/settings-page.ts';

/** What holds for the whole book; a place for each class of rollout and gate, whether a template is set or not. */
export function settingsPage(state: BookState, context: Pick<PageContext, 'now' | 'viewer'>): SettingsPage {
  const templates = rolloutClass.options.flatMap((of) =>
    routeGate.options.map((gate) => ({
      class: of,
      gate,
      template: state.templates.get(`${of}/${gate}`) ?? null,
    })),
  );
  return {
    policy: state.policy,
    templates,
    alerts: alertViews(state, context.viewer),
    delegations: delegationViews(state, context),
  };
}
