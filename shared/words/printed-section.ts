import type { Rollout } from '../domain/rollout.ts';
import type { SectionName } from '../domain/signature.ts';
import type { Wave } from '../domain/wave.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { PrintedBlock } from '../views/shape/signing-page.ts';
import { printed as say } from './en/printed.ts';
import type { Named } from './printed/named.ts';
import { text } from './printed/plain.ts';
import {
  descriptionBlocks,
  impactBlocks,
  planBlocks,
  riskBlocks,
  rollbackBlocks,
} from './printed/rollout-sections.ts';
import { criteriaBlocks, scopeBlocks, trainingBlocks } from './printed/wave-sections.ts';

/**
 * A signed section in plain blocks: all that its digest covers, in words, for screen and print alike. Only the ids that tie phases, waves and
 * criteria together are left out: they mean nothing to a reader. Of a wave that ended, what it was signed with.
 */
export function printedSection(
  name: SectionName,
  rollout: Rollout,
  wave: Wave | null,
  state: Named,
): readonly PrintedBlock[] {
  const { impact, risk, rollback } = wave?.kept ?? rollout;
  switch (name) {
    case 'description':
      return descriptionBlocks(rollout, state);
    case 'impact':
      return impactBlocks(impact);
    case 'risk':
      return riskBlocks(risk);
    case 'rollback':
      return rollbackBlocks(rollback);
    case 'plan':
      return planBlocks(rollout);
    case 'scope':
      return wave === null ? text(say.nothing) : scopeBlocks(wave, state);
    case 'criteria':
      return wave === null ? text(say.nothing) : criteriaBlocks(wave);
    case 'training':
      return wave === null ? text(say.nothing) : trainingBlocks(wave, state);
    case 'act':
      return text(say.act);
    default:
      return assertNever(name);
  }
}
