import type { Rollout } from '../domain/rollout.ts';
import type { SectionName } from '../domain/signature.ts';
import type { Requirement } from '../domain/training.ts';
import type { Wave } from '../domain/wave.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { countText, numberText } from './count.ts';
import { section as say } from './en/section.ts';
import { wave as waves } from './en/wave.ts';
import { instantText } from './when.ts';
import { wherePeople } from './wave-words.ts';

/** What is in a section that somebody signs, on one line: "6 entry, 5 exit". */
export function sectionSummary(name: SectionName, rollout: Rollout, wave: Wave | null): string {
  // Of a wave that ended, what it was signed with: as `printedSection`.
  const { impact, risk, rollback } = wave?.kept ?? rollout;
  switch (name) {
    case 'description':
      return say.description(waves.class[rollout.class], rollout.title);
    case 'impact':
      return impact.length === 0 ? say.none : countText(impact.length, ...say.impact);
    case 'risk':
      return riskText(risk);
    case 'rollback':
      return rollbackText(rollback);
    case 'plan':
      return planText(rollout);
    case 'scope':
      return wave === null
        ? say.none
        : say.scope(
            wherePeople({ people: wave.cohort.length, scope: wave.scope }),
            instantText(wave.timing.goLive),
          );
    case 'criteria':
      return wave === null ? say.none : criteriaText(wave);
    case 'training':
      return wave === null ? say.none : trainingText(wave);
    case 'act':
      return say.act;
    default:
      return assertNever(name);
  }
}

function planText({ phases, waves }: Rollout): string {
  const planned = waves.filter((one) => one.state.kind !== 'cancelled').length;
  return `${countText(phases.length, ...say.phase)}, ${countText(planned, ...say.wave)}`;
}

const LEVELS = ['high', 'medium', 'low'] as const;

function riskText(risk: Rollout['risk']): string {
  const worst = LEVELS.find((level) => risk.some((one) => one.residual === level));
  return worst === undefined ? say.none : say.residual(countText(risk.length, ...say.risk), worst);
}

function rollbackText(rollback: Rollout['rollback']): string {
  return rollback === null
    ? say.none
    : say.rollback(
        countText(rollback.steps.length, ...say.step),
        numberText(rollback.minutes),
        rollback.owner,
      );
}

function criteriaText({ criteria }: Wave): string {
  const entry = criteria.filter((criterion) => criterion.gate === 'entry').length;
  return say.criteria(numberText(entry), numberText(criteria.length - entry));
}

function trainingText({ requirements }: Wave): string {
  const items = countText(requirements.length, ...say.item);
  const some = requirements.filter(isNarrowed).length;
  return requirements.length === 0 ? say.none : some === 0 ? items : say.forSome(items, numberText(some));
}

function isNarrowed({ roles, sites, lines, shifts, departments }: Requirement): boolean {
  return [roles, sites, lines, shifts, departments].some((list) => list.length > 0);
}
