import type { Description, Impact, Risk, RollbackPlan, Rollout } from '../../domain/rollout.ts';
import type { PrintedBlock } from '../../views/shape/signing-page.ts';
import { accountName } from '../../views/account-name.ts';
import { numberText } from '../count.ts';
import { printed as say } from '../en/printed.ts';
import { facts, labelOf, table, text } from './plain.ts';
import type { Named } from './named.ts';

export function descriptionBlocks(described: Description, named: Named): readonly PrintedBlock[] {
  const { title, class: kind, site, owner, reason, current, intended } = described;
  return facts([
    [labelOf('title'), title],
    [labelOf('class'), say.class[kind]],
    [labelOf('site'), site],
    [labelOf('owner'), say.named(accountName(named, owner), owner)],
    [labelOf('reason'), reason],
    [labelOf('current'), current],
    [labelOf('intended'), intended],
  ]);
}

export function impactBlocks(impact: Impact): readonly PrintedBlock[] {
  return table(
    [labelOf('area'), labelOf('effect'), labelOf('todo')],
    impact.map(({ area, effect, todo }) => [area, effect, todo]),
  );
}

export function riskBlocks(risk: Risk): readonly PrintedBlock[] {
  return table(
    [labelOf('hazard'), say.head.riskBefore, labelOf('measure'), labelOf('residual')],
    risk.map(({ hazard, before, measure, residual }) => [
      hazard,
      say.level[before],
      measure,
      say.level[residual],
    ]),
  );
}

export function rollbackBlocks(plan: RollbackPlan | null): readonly PrintedBlock[] {
  if (plan === null) return text(say.noRollback);
  const { trigger, owner, steps, minutes, pointOfNoReturn } = plan;
  return [
    ...facts([
      [labelOf('trigger'), trigger],
      [labelOf('owner'), owner],
      [say.head.howLong, say.minutes(numberText(minutes))],
      [labelOf('pointOfNoReturn'), pointOfNoReturn || say.noneNamed],
    ]),
    ...table(
      [say.head.number, say.head.step],
      steps.map((step, index) => [String(index + 1), step]),
    ),
  ];
}

/** A row for each wave, and one for a phase that has none. Cancelled waves are no longer of the plan. */
export function planBlocks({ phases, waves }: Rollout): readonly PrintedBlock[] {
  const { number, phase, pilot, wave, waveTitle } = say.head;
  const rows = phases.flatMap(({ id, title, pilot: isPilot }, index) => {
    const first = [String(index + 1), title, isPilot ? say.yes : say.no];
    const planned = waves.filter((one) => one.phase === id && one.state.kind !== 'cancelled');
    return planned.length === 0
      ? [[...first, say.noWave, '']]
      : planned.map((one) => [...first, one.number, one.title]);
  });
  return table([number, phase, pilot, wave, waveTitle], rows);
}
