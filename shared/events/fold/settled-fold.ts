import type { AccountId, PersonId, RolloutId } from '../../domain/ids.ts';
import { partsOf, type Write } from '../../domain/conflict.ts';
import type { Person } from '../../domain/person.ts';
import type { HeldDeviation, Rollout, RolloutState } from '../../domain/rollout.ts';
import { isEnded, type CriterionCheck, type Wave, type WaveState } from '../../domain/wave.ts';
import type { Json } from '../../kernel/json.ts';
import type { EventData } from '../catalog.ts';
import type { Envelope } from '../envelope.ts';
import type { BookState } from '../state.ts';
import { accountFrom, withKeyInUse } from './account-keys.ts';
import { replaced } from './reducers.ts';
import { withoutPeople, withPeople } from './roster.ts';
import { fits } from './settled-shapes.ts';

/** Who did what was chosen, and when: it was not whoever chose. */
type Doer = Pick<Write, 'at' | 'by' | 'reason'>;

/**
 * What was chosen, where no edit can bring it about again: an act that happened (a go-live, a check, a closing), a key, an
 * account, an entry of the roster. All other fields are set by the edit that follows in the same action.
 */
export function conflictSettled(
  state: BookState,
  { key, chosen, value: said }: EventData<'conflict-settled/1'>,
  event: Envelope,
): BookState {
  const { field, id, part } = partsOf(key);
  const write = chosenOf(state, key, chosen);
  const doer: Doer = write ?? { at: event.at, by: event.actor, reason: event.reason };
  const value = write?.value ?? said;
  if (!fits(field, value)) return state;
  switch (field) {
    case 'account.made':
      // Only as it was made: nobody brings in a key by settling.
      return write === undefined ? state : withAccount(state, value, doer);
    case 'account.password':
      return inUse(state, id as AccountId, value as string);
    case 'person.entry':
      return withEntry(state, id as PersonId, value as Person | null, event);
    case 'rollout.state':
    case 'rollout.deviation':
    case 'rollout.effectiveness-result':
      return inRollout(state, event, (rollout) => ofRollout(rollout, field, part, value, doer));
    case 'wave.state':
    case 'wave.criterion-check':
    case 'wave.activity-done':
      return inRollout(state, event, (rollout) => ({
        ...rollout,
        waves: replaced(rollout.waves, id, (wave) => ofWave(rollout, wave, field, part, value, doer)),
      }));
    default:
      return state;
  }
}

/** The write that was chosen, as this book has it. */
function chosenOf({ conflicts }: BookState, key: string, chosen: string): Write | undefined {
  const writes = [...conflicts.values()].flatMap((one) => (one.key === key ? one.writes : []));
  return writes.find(({ event }) => event === chosen);
}

function withAccount(state: BookState, value: Json, { at, by }: Doer): BookState {
  const data = value as unknown as EventData<'account-made/1'>;
  const same = [...state.accounts.keys()].find((id) => id.toLowerCase() === data.account.id.toLowerCase());
  if (same !== undefined && state.accounts.get(same)?.keys[0]?.publicKey === data.key.publicKey) return state;
  const account = accountFrom({ ...data, mustChange: true }, { at, actor: by });
  const accounts = same === undefined ? state.accounts : state.accounts.delete(same);
  return { ...state, accounts: accounts.set(account.id, account) };
}

function inUse(state: BookState, id: AccountId, publicKey: string): BookState {
  const account = state.accounts.get(id);
  return account === undefined
    ? state
    : { ...state, accounts: state.accounts.set(id, withKeyInUse(account, publicKey)) };
}

function withEntry(state: BookState, id: PersonId, person: Person | null, event: Envelope): BookState {
  if (person !== null) return person.id === id ? withPeople(state, [person], null, event) : state;
  const held = state.people.get(id);
  return held === undefined ? state : withoutPeople(state, [held], null, event);
}

function inRollout(state: BookState, event: Envelope, next: (rollout: Rollout) => Rollout): BookState {
  const rollout = state.rollouts.get(event.subject.rollout as RolloutId);
  if (rollout === undefined) return state;
  const after = next(rollout);
  const summary = state.summaries.get(rollout.id);
  return {
    ...state,
    rollouts: state.rollouts.set(rollout.id, after),
    summaries:
      summary === undefined
        ? state.summaries
        : state.summaries.set(rollout.id, { ...summary, open: after.state.kind === 'open' }),
  };
}

function ofRollout(
  rollout: Rollout,
  field: 'rollout.state' | 'rollout.deviation' | 'rollout.effectiveness-result',
  part: string,
  value: Json,
  doer: Doer,
): Rollout {
  const { at, reason } = doer;
  const by = doer.by ?? '';
  if (field === 'rollout.state') {
    const { kind } = value as unknown as Pick<RolloutState, 'kind'>;
    const state: RolloutState =
      kind === 'cancelled' ? { kind, at, by, reason: reason ?? '' } : { kind: 'closed', at, by };
    return { ...rollout, state };
  }
  if (field === 'rollout.deviation') {
    const closed: HeldDeviation['closed'] = { at, by, disposition: value as string };
    return { ...rollout, deviations: replaced(rollout.deviations, part, (one) => ({ ...one, closed })) };
  }
  if (rollout.effectiveness === null) return rollout;
  const result = { ...(value as unknown as NonNullable<typeof rollout.effectiveness.result>), at, by };
  return { ...rollout, effectiveness: { ...rollout.effectiveness, result } };
}

function ofWave(
  { impact, risk, rollback }: Rollout,
  wave: Wave,
  field: 'wave.state' | 'wave.criterion-check' | 'wave.activity-done',
  part: string,
  value: Json,
  doer: Doer,
): Wave {
  const by = (doer.by ?? '') as CriterionCheck['by'];
  if (field === 'wave.criterion-check') {
    const check = value === null ? null : { ...(value as unknown as CriterionCheck), at: doer.at, by };
    return { ...wave, criteria: replaced(wave.criteria, part, (one) => ({ ...one, check })) };
  }
  if (field === 'wave.activity-done') {
    const done = value === null ? null : { ...(value as { evidence: string }), at: doer.at, by };
    return { ...wave, activities: replaced(wave.activities, part, (one) => ({ ...one, done })) };
  }
  const after = { ...wave, state: stateOf(wave, value, doer) };
  if (isEnded(after) === isEnded(wave)) return after;
  return { ...after, kept: isEnded(after) ? { impact, risk, rollback } : null };
}

function stateOf({ state }: Wave, value: Json, { at: since, by, reason }: Doer): WaveState {
  const { kind } = value as unknown as Pick<WaveState, 'kind'>;
  const wentLive = state.kind === 'live' ? state.since : 'wentLive' in state ? state.wentLive : since;
  switch (kind) {
    case 'preparing':
      return { kind, since };
    case 'live':
      return { kind, since, by: by ?? '' };
    case 'handed-over':
      return { kind, wentLive, since, by: by ?? '' };
    case 'rolled-back':
      return { kind, wentLive, since, by: by ?? '', reason: reason ?? '' };
    case 'cancelled':
      return { kind, since, by: by ?? '', reason: reason ?? '' };
    case 'planned':
      return { kind };
  }
}
