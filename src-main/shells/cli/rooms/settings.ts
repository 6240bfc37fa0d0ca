import type { Result } from '../../../../shared/kernel/result.ts';
import type { DutyView, SettingsPage } from '../../../../shared/views/shape/settings-page.ts';
import { alertWords } from '../../../../shared/words/alert-words.ts';
import { dutyWords } from '../../../../shared/words/duty-words.ts';
import { policyLines } from '../../../../shared/words/policy-words.ts';
import { stepText } from '../../../../shared/words/route-words.ts';
import { instantText } from '../../../../shared/words/when.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';
import { section } from '../text-table.ts';

interface Shown {
  readonly settings: SettingsPage;
  readonly duties: readonly DutyView[];
}

export const settings: Room = {
  name: 'settings',
  usage: '',
  about:
    'Show what holds for the whole book: passwords, approval routes by class, duties kept apart, alerts, delegations.',
  options: {},
  run: async (given, io) => {
    if (given.words.length > 0) throw new Unusable('wavebook settings takes no words.');
    return atBook(given, io, async (desk) => {
      const page = (await desk.query('read.settings', {})) as Result<SettingsPage>;
      if (!page.ok) return sayRefused(page.refusal, given, io);
      const duties = (await desk.query('read.duties', {})) as Result<readonly DutyView[]>;
      if (!duties.ok) return sayRefused(duties.refusal, given, io);
      const shown: Shown = { settings: page.value, duties: duties.value };
      return sayDone(shown, given, io, (one) => linesOf(one).join('\n'));
    });
  },
};

function linesOf({ settings: { policy, templates, alerts, delegations }, duties }: Shown): readonly string[] {
  return [
    ...section('Passwords and locking', policyLines(policy)),
    ...section(
      'Approval routes',
      templates.flatMap(({ class: kind, gate, template }) =>
        (template?.steps ?? []).map((step, index) => [kind, gate, `${index + 1}.`, stepText(step)]),
      ),
    ),
    ...section(
      'Duties kept apart',
      duties.map(({ id, refused }) => [dutyWords(id).title, dutyWords(id).rule, `${refused} refused`]),
    ),
    ...section(
      'Alerts',
      alerts.map((one) => [
        one.acknowledged === null ? 'open' : 'acknowledged',
        instantText(one.at),
        alertWords(one).title,
        one.id,
      ]),
    ),
    ...section(
      'Delegations',
      delegations.map(({ from, to, start, end, state }) => [
        `${from.name} -> ${to.name}`,
        `${start} to ${end}`,
        state,
      ]),
    ),
  ];
}
