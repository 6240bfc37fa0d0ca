import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { Block } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { digestInline, facts, heading, para, prose, table, title } from '../page/parts.ts';
import { classWords, statusWords } from '../words/noun.ts';
import { counted, listed, numberText } from '../words/plain.ts';
import { minuteText } from '../words/when.ts';
import { keptNote, shownPlan } from './shown-plan.ts';

export function descriptionSection({
  rollout,
  sections: {
    plan: { description },
  },
}: PacketContents): readonly Block[] {
  const ended =
    rollout.ended === null
      ? ''
      : `, since ${minuteText(rollout.ended.at)}, by ${rollout.ended.byName}${rollout.ended.reason === null ? '' : `: ${rollout.ended.reason}`}`;
  return [
    title('Description of the change', 'description'),
    facts([
      ['Rollout', `${rollout.number}, ${description.title}`],
      ['Class', classWords[description.class]],
      ['Site', description.site],
      ['Change owner', rollout.ownerName],
      ['Written by', listed(rollout.authors)],
      ['Revision', `${numberText(rollout.revision)}, of ${minuteText(rollout.revisedAt)}`],
      ['State of the rollout', `${statusWords[rollout.status]}${ended}`],
    ]),
    heading('Reason'),
    prose(description.reason),
    heading('Now'),
    prose(description.current),
    heading('Intended'),
    prose(description.intended),
  ];
}

export function scopeSection({ wave, sections }: PacketContents): readonly Block[] {
  if (wave === null || sections.wave === null) return [];
  const { scope, timing, cohort } = sections.wave.scope;
  const all = (words: readonly string[]) => (words.length === 0 ? 'not narrowed' : listed(words));
  const frozen =
    wave.frozen === null ? 'not frozen' : `frozen ${minuteText(wave.frozen.at)}, by ${wave.frozen.byName}`;
  return [
    title('Scope and cohort', 'scope'),
    facts([
      ['Wave', `${wave.number}, ${wave.title}`],
      [
        'Phase',
        `${wave.phase.index} of ${wave.phase.of}, ${wave.phase.title}${wave.phase.pilot ? ', a pilot' : ''}`,
      ],
      ['Site', scope.site],
      ['Lines', all(scope.lines)],
      ['Shifts', all(scope.shifts)],
      ['Departments', all(scope.departments)],
      ['Roles', all(scope.roles)],
      ['Products', all(scope.products)],
      ['Functions', all(scope.functions)],
      ['Not covered', scope.notCovered === '' ? 'nothing named' : scope.notCovered],
      ['Planned go-live', minuteText(timing.goLive)],
      ['Planned exit', minuteText(timing.exit)],
      ...(wave.wentLive === null ? [] : [['Went live', minuteText(wave.wentLive)] as const]),
      [
        'Cohort',
        [
          `${counted(cohort.length, 'person', 'people')}, ${frozen}; by name on page `,
          { pageOf: 'training' },
        ],
      ],
      ...(wave.frozen === null
        ? []
        : [['Digest of the cohort', [digestInline(wave.frozen.digest)]] as const]),
    ]),
  ];
}

export function impactSection(contents: PacketContents): readonly Block[] {
  const { impact } = shownPlan(contents);
  const rows = impact.map(({ area, effect, todo }) => [area, effect, todo]);
  return [
    title('Impact: what must be done', 'impact'),
    ...keptNote(contents),
    rows.length === 0
      ? para('The impact is not assessed yet.')
      : table([118, 188, INNER - 306], ['Area', 'Effect', 'To do'], rows),
  ];
}

export function riskSection(contents: PacketContents): readonly Block[] {
  const { risk } = shownPlan(contents);
  const rows = risk.map(({ hazard, before, measure, residual }) => [hazard, before, measure, residual]);
  return [
    title('Risk: what could go wrong', 'risk'),
    ...keptNote(contents),
    rows.length === 0
      ? para('The risk is not assessed yet.')
      : table([166, 50, INNER - 276, 60], ['Hazard', 'Before', 'Measure', 'Remaining'], rows),
  ];
}
