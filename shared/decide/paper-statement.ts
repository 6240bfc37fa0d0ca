import { isWitnessed } from '../domain/paper.ts';
import { paperTarget } from '../events/act-targets.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused } from '../kernel/result.ts';
import { haltsOver } from '../views/halts-over.ts';
import { actStatement, recordOf, type SignedOf, type Stated } from './act-statement.ts';
import { signingPlace } from './approval-statement.ts';
import type { DecideContext } from './context.ts';
import { haltedRefusal } from './statement-of.ts';

/** That somebody saw this paper signed: not the signer of it, each once, as long as what it covers stands. */
export function witnessStatement(
  state: BookState,
  command: SignedOf<'paper.witness'>,
  context: DecideContext,
): Stated {
  const place = signingPlace(state, command);
  if (!place.ok) return place;
  const { rollout, wave } = place.value;
  const paper = (wave ?? rollout).papers.find(({ id }) => id === command.paper);
  if (paper === undefined) return refused('not-found', { what: 'paper', id: command.paper });
  if (paper.signer === context.by.id || paper.witnesses.some(({ signer }) => signer === context.by.id))
    return refused('own-paper');
  if (paper.void !== null) return refused('content-changed');
  if (isWitnessed(paper)) return refused('unchanged');
  const halts = wave === null ? [] : haltsOver(rollout, wave);
  if (halts.length > 0) return haltedRefusal(halts);
  return ok(
    actStatement(context, {
      kind: command.kind,
      meaning: 'witnessed',
      record: recordOf(rollout, wave),
      target: paperTarget(paper),
      comment: command.comment,
    }),
  );
}
