import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { WaveOutline } from '../../../shared/views/packet/wave-outline.ts';
import type { Block, Inline } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import type { Budget } from './cover-budget.ts';
import { bold, heading, label, LABEL, MAIN, marked, para, table } from '../page/parts.ts';
import { gateWords, statusMark, statusWords } from '../words/noun.ts';
import { clipped, counted, numberText, stopped } from '../words/plain.ts';
import { dateText, minuteText } from '../words/when.ts';
import { shownPlan } from './shown-plan.ts';

const GAP = 19.5;
const WAVES_SHOWN = 3;
const WEIGHT = { high: 0, medium: 1, low: 2 } as const;

export function whatChanges({ sections }: PacketContents, budget: Budget): readonly Block[] {
  const { description } = sections.plan;
  const half = (INNER - GAP) / 2;
  const say = (name: string, text: string): Block => ({
    width: half,
    ...para([bold(`${name} `), clipped(text, budget.prose)]),
  });
  return [
    heading('What changes'),
    { columns: [say('Now.', description.current), say('Intended.', description.intended)], gap: GAP },
  ];
}

export function whoAndWhere(contents: PacketContents): readonly Block[] {
  const {
    sections: { wave },
  } = contents;
  if (wave === null) return [];
  const { scope, cohort } = wave.scope;
  const who: readonly Inline[] =
    cohort.length === 0
      ? ['Nobody is in the cohort yet. ']
      : [`${counted(cohort.length, 'person', 'people')}, by name on page `, { pageOf: 'training' }, '. '];
  const where = [
    scope.site,
    ...scope.lines,
    ...scope.shifts.map((shift) => `${shift.toLowerCase()} shift`),
    ...scope.departments,
    ...scope.products,
  ];
  const not = scope.notCovered === '' ? '' : ` Not covered: ${stopped(clipped(scope.notCovered, 140))}`;
  return [heading('Who and where'), para([...who, stopped(clipped(where.join(', '), 180)), not])];
}

/** The waves that went before, in one line each; a rollout lists all of its waves. */
export function otherWaves(contents: PacketContents, budget: Budget): readonly Block[] {
  const { wave, waves } = contents;
  if (wave === null) return rolloutWaves(waves, budget.waves);
  if (waves.length === 0) return [];
  const shown = waves.slice(0, WAVES_SHOWN);
  const width = (INNER - GAP * (WAVES_SHOWN - 1)) / WAVES_SHOWN;
  const more = waves.length - shown.length;
  return [
    heading('What the earlier waves showed'),
    {
      columns: shown.map((one) =>
        marked(
          statusMark(one.status),
          [bold(`${one.title}, ${statusWords[one.status].toLowerCase()}. `), showed(one)],
          width,
        ),
      ),
      gap: GAP,
    },
    ...(more > 0
      ? [label([`and ${numberText(more)} more, page `, { pageOf: 'plan' }], { margin: [0, 3, 0, 0] })]
      : []),
  ];
}

function showed({ since, deviations, halt, people }: WaveOutline): string {
  if (halt !== null) return `Since ${minuteText(halt.at)}: ${clipped(halt.seen, 70)}`;
  const found =
    deviations.all === 0
      ? 'No deviation'
      : `${counted(deviations.all, 'deviation', 'deviations')}, ${numberText(deviations.open)} open`;
  return `${since === null ? '' : `${dateText(since)}. `}${counted(people, 'person', 'people')}. ${found}.`;
}

function rolloutWaves(waves: readonly WaveOutline[], most: number): readonly Block[] {
  if (waves.length === 0) return [heading('Waves'), para('No wave is planned yet.')];
  const shown = waves.slice(0, most);
  const rows = shown.map((one) => [
    marked(statusMark(one.status), statusWords[one.status]),
    [bold(one.number), `, ${clipped(one.title, 60)}`],
    numberText(one.people),
    dateText(one.timing.goLive),
    gateLine(one),
  ]);
  const more: readonly Block[] =
    waves.length > shown.length
      ? [
          label([`and ${numberText(waves.length - shown.length)} more, page `, { pageOf: 'plan' }], {
            margin: [0, 3, 0, 0],
          }),
        ]
      : [];
  return [
    heading('Waves'),
    table([104, 142, 40, 86, INNER - 372], ['State', 'Wave', 'People', 'Go-live', 'Gate ahead'], rows),
    ...more,
  ];
}

/** How many checks of the gate ahead are still open. */
export function gateLine({ unmet, ahead }: WaveOutline): string {
  if (ahead === null) return 'None';
  return unmet.length === 0
    ? `${gateWords[ahead]} open`
    : `${gateWords[ahead]}: ${counted(unmet.length, 'check', 'checks')} open`;
}

export function couldGoWrong(contents: PacketContents, budget: Budget): readonly Block[] {
  const { course } = contents;
  const { risk, rollback } = shownPlan(contents);
  const worst = [...risk].sort((a, b) => WEIGHT[a.residual] - WEIGHT[b.residual]).slice(0, budget.risks);
  const rows = worst.map((one) => [clipped(one.hazard, 90), one.residual, clipped(one.measure, 110)]);
  const more = risk.length - worst.length;
  return [
    heading('What could go wrong, and what then'),
    ...(rows.length === 0
      ? [para('No risk is assessed yet.')]
      : [table([177, 54, INNER - 231], ['Risk', 'Remaining', 'Measure'], rows)]),
    ...(more > 0
      ? [
          {
            inlines: [`and ${numberText(more)} more, page `, { pageOf: 'risk' }],
            ...LABEL,
            margin: [0, 3, 0, 0] as const,
          },
        ]
      : []),
    { inlines: rollbackLine(rollback, course), ...MAIN, margin: [0, 4.5, 0, 0] },
  ];
}

function rollbackLine(
  rollback: PacketContents['sections']['plan']['rollback'],
  { rehearsals }: PacketContents['course'],
): readonly Inline[] {
  if (rollback === null) return [bold('Rollback. '), 'There is no rollback plan yet.'];
  const last = rehearsals.at(-1);
  const rehearsed = last === undefined ? 'not rehearsed' : `rehearsed ${dateText(last.on)}`;
  const steps = counted(rollback.steps.length, 'step', 'steps');
  return [
    bold('Rollback. '),
    `${rollback.owner}, ${steps}, ${counted(rollback.minutes, 'minute', 'minutes')}, ${rehearsed}. Trigger: ${stopped(clipped(rollback.trigger, 130))}`,
  ];
}
