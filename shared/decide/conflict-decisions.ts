import { actingAt, may, type Account } from '../domain/account.ts';
import { ofConflict, type Conflict, type Write } from '../domain/conflict.ts';
import type { RolloutId } from '../domain/ids.ts';
import { draft } from '../events/catalog.ts';
import type { Draft, Subject } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { settlers, siteOfConflict } from '../views/conflict-rights.ts';
import type { CommandOf, Decisions } from './context.ts';
import { settlingEdits } from './settling-edits.ts';

type Settle = CommandOf<'conflict.settle'>;
interface Choice {
  readonly conflict: Conflict;
  readonly write: Write;
}

/** The choice, if it is still open: the conflict may have grown, or be over, since it was looked at. */
function choiceOf(
  { conflicts }: BookState,
  { id, event }: Settle['choices'][number],
): Result<Choice, RefusalCode> {
  const conflict = conflicts.get(id);
  const write = conflict?.writes.find((one) => one.event === event);
  if (conflict === undefined || conflict.settled !== null || write === undefined)
    return refused('conflict-settled', { id });
  return ok({ conflict, write });
}

/** Whoever may edit the field may settle it, where it is. */
function notTheirs(state: BookState, { conflict }: Choice, by: Account): Result<never, RefusalCode> | null {
  const needs = settlers(conflict);
  const site = siteOfConflict(state, conflict);
  if (may(actingAt(by, site), ...needs)) return null;
  return site !== null && may(by, ...needs)
    ? refused('not-at-this-site', { site, roles: needs.filter((role) => by.roles.includes(role)) })
    : refused('not-allowed', { needs: [...needs] });
}

function subjectOf(conflict: Conflict): Subject {
  const { kind, id, rollout, wave } = ofConflict(conflict);
  return { kind, id, ...(rollout === null ? {} : { rollout }), ...(wave === null ? {} : { wave }) };
}

function settled({ conflict, write }: Choice, reason: string): Draft {
  const { id, key, writes } = conflict;
  const of = writes.map(({ event }) => event);
  return draft(
    'conflict-settled/1',
    subjectOf(conflict),
    { id, key, of, chosen: write.event, value: write.value as never },
    reason,
  );
}

/** First that it is settled, then the edit that brings the chosen value about where another stands. */
export const conflictDecisions: Decisions<'conflict.settle'> = {
  'conflict.settle': (state, { choices, reason }, { by }) => {
    const drafts: Draft[] = [];
    for (const one of new Map(choices.map((choice) => [choice.id, choice])).values()) {
      const choice = choiceOf(state, one);
      if (!choice.ok) return choice;
      const { rollout } = choice.value.conflict;
      if (rollout !== null && !state.rollouts.has(rollout as RolloutId))
        return refused('not-found', { what: 'rollout', id: rollout });
      const edits = settlingEdits(state, choice.value.conflict, choice.value.write, reason);
      const no = notTheirs(state, choice.value, by);
      if (no) return no;
      if (!edits.ok) return edits;
      drafts.push(settled(choice.value, reason), ...edits.value);
    }
    return ok(drafts);
  },
};

/** The rollouts that must be loaded to decide on these choices. */
export function rolloutsOfChoices(
  { conflicts }: Pick<BookState, 'conflicts'>,
  choices: readonly { readonly id: string }[],
): readonly RolloutId[] {
  const ids = choices.map(({ id }) => conflicts.get(id)?.rollout ?? null);
  return [...new Set(ids)].filter((id) => id !== null) as RolloutId[];
}
