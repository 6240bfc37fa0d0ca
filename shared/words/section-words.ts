import type { Rollout } from '../domain/rollout.ts';
import type { SectionName } from '../domain/signature.ts';
import type { Wave } from '../domain/wave.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { countText, numberText } from './count.ts';
import { section as say } from './en/section.ts';
import { wave as waves } from './en/wave.ts';
import { instantText } from './when.ts';
import { wherePeople } from './wave-words.ts';

/** What is in a section that somebody signs, on one line: "6 entry, 5 exit". */
export function sectionSummary(name: SectionName, rollout: Rollout, wave: Wave | null): string {
  switch (name) {
    case 'description':
      return say.description(waves.class[rollout.class], rollout.title);
    case 'impact':
      return rollout.impact.length === 0 ? say.none : countText(rollout.impact.length, ...say.impact);
    case 'risk':
      return riskText(rollout);
    case 'rollback':
      return rollbackText(rollout);
    case 'plan':
      return `${countText(rollout.phases.length, ...say.phase)}, ${countText(rollout.waves.length, ...say.wave)}`;
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

const LEVELS = ['high', 'medium', 'low'] as const;

function riskText({ risk }: Rollout): string {
  const worst = LEVELS.find((level) => risk.some((one) => one.residual === level));
  return worst === undefined ? say.none : say.residual(countText(risk.length, ...say.risk), worst);
}

function rollbackText({ rollback }: Rollout): string {
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
  const some = requirements.filter((requirement) => requirement.roles.length > 0).length;
  return requirements.length === 0 ? say.none : some === 0 ? items : say.forSome(items, numberText(some));
}
