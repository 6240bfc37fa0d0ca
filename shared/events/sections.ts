import { descriptionOf, type Rollout } from '../domain/rollout.ts';
import type { Meaning, SectionName } from '../domain/signature.ts';
import type { Requirement } from '../domain/training.ts';
import type { Wave } from '../domain/wave.ts';
import { digestOfJson, type Digest } from '../kernel/digest.ts';

/** What the approvers of a plan, and of a wave, sign. */
export const PLAN_SECTIONS: readonly SectionName[] = ['description', 'impact', 'risk', 'rollback', 'plan'];
export const WAVE_SECTIONS: readonly SectionName[] = [
  'scope',
  'criteria',
  'impact',
  'risk',
  'rollback',
  'training',
];

type OfRollout = (rollout: Rollout) => unknown;
type OfWave = (wave: Wave) => unknown;

const rolloutSections: Partial<Record<SectionName, OfRollout>> = {
  description: descriptionOf,
  impact: (rollout) => rollout.impact,
  risk: (rollout) => rollout.risk,
  rollback: (rollout) => rollout.rollback,
  plan: (rollout) => rollout.phases.map((phase) => ({ ...phase, waves: wavesOf(rollout, phase.id) })),
};

const waveSections: Partial<Record<SectionName, OfWave>> = {
  scope: ({ title, scope, timing, cohort }) => ({ title, scope, timing, cohort }),
  criteria: (wave) => wave.criteria.map(({ id, gate, text, howKnown }) => ({ id, gate, text, howKnown })),
  training: (wave) => wave.requirements.map(requirementSigned),
};

/** Only what narrows is signed, beside the roles: so that what was signed before other ways to narrow were known still holds. */
function requirementSigned({ item, roles, ...others }: Requirement): unknown {
  return { item, roles, ...Object.fromEntries(Object.entries(others).filter(([, list]) => list.length > 0)) };
}

/** The content of one section as it stands; null for a section the record does not have. */
export function sectionContent(rollout: Rollout, wave: Wave | null, name: SectionName): unknown {
  const ofRollout = rolloutSections[name];
  if (ofRollout) return ofRollout(wave?.kept ? { ...rollout, ...wave.kept } : rollout);
  return wave === null ? null : (waveSections[name]?.(wave) ?? null);
}

/** SHA-256 of the canonical JSON of the named sections: `{ "<section>": content, … }`. */
export function contentDigest(rollout: Rollout, wave: Wave | null, sections: readonly SectionName[]): Digest {
  return digestOfJson(
    Object.fromEntries(sections.map((name) => [name, sectionContent(rollout, wave, name)])),
  );
}

/** What a signature under a single act covers: the act, its record, and what it acts on (a criterion, a halt). */
export function actDigest(meaning: Meaning, record: string, target: string | null, comment: string): Digest {
  return digestOfJson({ act: { meaning, record, target, comment } });
}

function wavesOf(rollout: Rollout, phase: string): unknown {
  return rollout.waves
    .filter((wave) => wave.phase === phase && wave.state.kind !== 'cancelled')
    .map(({ id, number, title }) => ({ id, number, title }));
}
