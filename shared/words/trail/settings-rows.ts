import type { bookEvents } from '../../events/catalog/book-events.ts';
import type { AlertId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import type { TrailFilter } from '../../domain/trail-filter.ts';
import type { Envelope } from '../../events/envelope.ts';
import { alertWords } from '../alert-words.ts';
import { filterText } from '../filter-words.ts';
import { trail as say } from '../en/trail.ts';
import { wave as waves } from '../en/wave.ts';
import { policyLines } from '../policy-words.ts';
import { dayText, durationText, instantText } from '../when.ts';
import { accountText, deviceName, recordText, type Lookup, type Tellers } from './lookup.ts';
import { routeText } from './requirement-text.ts';

type Types = Pick<
  typeof bookEvents,
  | 'policy-set/1'
  | 'route-template-set/1'
  | 'delegation-made/1'
  | 'delegation-ended/1'
  | 'clock-flagged/1'
  | 'alert-acknowledged/1'
  | 'filter-saved/1'
  | 'filter-withdrawn/1'
>;

/** What holds for the whole book: its rules, who stands in for whom, what somebody must look at. */
export const settingsRows: Tellers<Types> = {
  'policy-set/1': ({ old, new: next }) => ({
    what: say.policySet,
    old: differingLines(old, next),
    new: differingLines(next, old),
  }),
  'route-template-set/1': ({ class: kind, gate, old, new: next }, lookup) => ({
    what: next === null ? say.templateGone : say.template,
    about: say.templateOf(waves.class[kind], say.templateGate[gate]),
    old: routeText(old, lookup),
    new: routeText(next, lookup),
  }),
  'delegation-made/1': ({ delegation: { from, to, start, end, reason } }, lookup) => ({
    what: say.delegated,
    about: say.delegation(accountText(lookup, from), accountText(lookup, to)),
    old: say.none,
    new: say.days(dayText(start), dayText(end)),
    why: reason,
  }),
  'delegation-ended/1': ({ id }, lookup) => {
    const held = lookup.state.delegations.get(id);
    return {
      what: say.delegationEnded,
      about: held && say.delegation(accountText(lookup, held.from), accountText(lookup, held.to)),
      old: say.inForce,
      new: say.ended,
    };
  },
  'clock-flagged/1': ({ kind, ms, seen, now }, lookup, event) => ({
    what: say.clock[kind],
    about: deviceName(lookup, event.origin),
    old: instantText(seen),
    new: instantText(now),
    why: say.clockSize[kind](durationText(ms)),
  }),
  'alert-acknowledged/1': ({ id }, lookup) => ({
    what: say.acknowledgedAlert,
    about: alertTitle(lookup, id),
    old: say.open,
    new: say.acknowledged,
  }),
  'filter-saved/1': ({ old, new: next }, lookup, event) => ({
    what: say.filterSaved,
    about: next.name,
    old: old === null ? say.none : filterOf(old, lookup, event),
    new: filterOf(next, lookup, event),
  }),
  'filter-withdrawn/1': ({ old }, lookup, event) => ({
    what: say.filterWithdrawn,
    about: old.name,
    old: filterOf(old, lookup, event),
    new: say.withdrawn,
  }),
};

/** Of one policy the lines that another says otherwise. */
function differingLines(policy: Policy, other: Policy): string {
  const others = policyLines(other);
  return policyLines(policy)
    .filter(([, value], line) => others[line]?.[1] !== value)
    .map(([label, value]) => say.because(label, value))
    .join('; ');
}

/** Its moments on the clock of whoever saved it. */
function filterOf({ filter }: { readonly filter: TrailFilter }, lookup: Lookup, { at }: Envelope): string {
  return filterText(
    filter,
    (kind, id) => recordText(lookup, kind, id),
    (ms) => ({ ...at, ms }),
  );
}

function alertTitle(lookup: Lookup, id: AlertId): string | undefined {
  const alert = lookup.state.alerts.get(id);
  if (alert === undefined) return undefined;
  const kind = alert.kind === 'account-locked' ? 'account' : 'device';
  return alertWords({ ...alert, aboutName: recordText(lookup, kind, alert.about) }).title;
}
