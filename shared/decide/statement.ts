import type { Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';
import type { SignedCommand } from '../events/command.ts';
import type { BookState } from '../events/state.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { ok, refused } from '../kernel/result.ts';
import { gateOf } from '../views/gate.ts';
import { haltsOver } from '../views/halts-over.ts';
import { actStatement, recordOf, type SignedOf, type Stated } from './act-statement.ts';
import { approvalStatement } from './approval-statement.ts';
import { barred } from './barred.ts';
import { openRollout, openWave, type DecideContext, type Place } from './context.ts';
import { overrideStatement } from './override-statement.ts';
import { witnessStatement } from './paper-statement.ts';
import { signingBar } from './signing-bar.ts';
import { atSite } from './site-of.ts';
import { gateRefusal, haltedRefusal } from './statement-of.ts';
import { sessionStatement, trainingStatement } from './training-statement.ts';

/**
 * What the person would sign by this command, or why it may not be done at all: everything is checked
 * before anybody is asked for a password. Sign the RFC 8785 bytes of the statement, then `decide`.
 */
export function statementFor(state: BookState, command: SignedCommand, anywhere: DecideContext): Stated {
  const no = barred(state, command, anywhere) ?? signingBar(state, anywhere.by);
  if (no) return no;
  const context = atSite(state, command, anywhere);
  switch (command.kind) {
    case 'sign':
      return approvalStatement(state, command, context);
    case 'rollout.resume':
      return resumed(state, command, context);
    case 'wave.waive':
      return waived(state, command, context);
    case 'wave.go-live':
      return released(state, command, context);
    case 'wave.roll-back':
      return rolledBack(state, command, context);
    case 'paper.witness':
      return witnessStatement(state, command, context);
    case 'wave.override':
      return overrideStatement(state, command, context);
    case 'training.record-signed':
      return sessionStatement(state, command, context);
    case 'training.sign':
      return trainingStatement(state, command, context);
    default:
      return assertNever(command);
  }
}

function resumed(state: BookState, command: SignedOf<'rollout.resume'>, context: DecideContext): Stated {
  const rollout = openRollout(state, command.rollout);
  if (!rollout.ok) return rollout;
  const halt = rollout.value.halts.find(({ id }) => id === command.halt);
  if (halt === undefined) return refused('not-found', { what: 'halt', id: command.halt });
  if (halt.lifted !== null) return refused('unchanged');
  return ok(
    actStatement(context, {
      kind: command.kind,
      meaning: 'resumed',
      record: recordOf(rollout.value, null),
      target: halt.id,
      comment: command.reason,
    }),
  );
}

function onWave(
  state: BookState,
  command: { rollout: Rollout['id']; wave: Wave['id'] },
  then: (place: Place) => Stated,
): Stated {
  const place = openWave(state, command.rollout, command.wave);
  return place.ok ? then(place.value) : place;
}

function waived(state: BookState, command: SignedOf<'wave.waive'>, context: DecideContext): Stated {
  return onWave(state, command, ({ rollout, wave }) => {
    const criterion = wave.criteria.find(({ id }) => id === command.id);
    if (criterion === undefined) return refused('not-found', { what: 'criterion', id: command.id });
    if (criterion.check?.verdict === 'waived') return refused('unchanged');
    if (rollout.authors.includes(context.by.id)) return refused('own-approval');
    return ok(
      actStatement(context, {
        kind: command.kind,
        meaning: 'waived',
        record: recordOf(rollout, wave),
        target: criterion.id,
        comment: command.reason,
      }),
    );
  });
}

function released(state: BookState, command: SignedOf<'wave.go-live'>, context: DecideContext): Stated {
  return onWave(state, command, ({ rollout, wave }) => {
    if (wave.state.kind !== 'preparing')
      return refused('wrong-state', { state: wave.state.kind, needs: 'preparing', waves: [wave.number] });
    const halts = haltsOver(rollout, wave);
    if (halts.length > 0) return haltedRefusal(halts);
    const gate = gateOf(state, rollout, wave, 'entry', context);
    if (!gate.open) return gateRefusal(gate);
    return ok(
      actStatement(context, {
        kind: command.kind,
        meaning: 'released',
        record: recordOf(rollout, wave),
        target: null,
        comment: command.comment,
      }),
    );
  });
}

function rolledBack(state: BookState, command: SignedOf<'wave.roll-back'>, context: DecideContext): Stated {
  return onWave(state, command, ({ rollout, wave }) => {
    if (wave.state.kind !== 'live')
      return refused('wrong-state', { state: wave.state.kind, needs: 'live', waves: [wave.number] });
    if (rollout.rollback === null) return refused('missing', { what: ['rollback-plan'] });
    return ok(
      actStatement(context, {
        kind: command.kind,
        meaning: 'rolled-back',
        record: recordOf(rollout, wave),
        target: null,
        comment: command.reason,
      }),
    );
  });
}
