import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { WaveCourse } from '../../../shared/views/packet/wave-course.ts';
import type { WaveOutline } from '../../../shared/views/packet/wave-outline.ts';
import type { Gate } from '../../../shared/views/shape/gate.ts';
import type { Block } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { bold, facts, heading, marked, para, subheading, table, title, type Cell } from '../page/parts.ts';
import { blockerText, checkWords, openText } from '../words/check.ts';
import { titlesOf, type Titles } from '../words/conflict.ts';
import { activityWords, gateWords, statusMark, statusWords, verdictWords } from '../words/noun.ts';
import { counted, numberText } from '../words/plain.ts';
import { minuteText, shortDate } from '../words/when.ts';
import { gateLine } from './cover-outline.ts';

type Wave = {
  readonly course: WaveCourse;
  readonly criteria: NonNullable<PacketContents['sections']['wave']>['criteria'];
};

/** Phases and waves, and for a wave its criteria with results, its activities and the gate ahead. */
export function planSection(contents: PacketContents): readonly Block[] {
  const { wave, sections, waves, ahead } = contents;
  const own: Wave | null =
    wave === null || sections.wave === null ? null : { course: wave, criteria: sections.wave.criteria };
  return [
    title(own === null ? 'Phases and waves' : 'Phases, criteria and results', 'plan'),
    phases(contents),
    ...(own === null
      ? waves.flatMap(waveBlock)
      : [
          ...criteria(own, 'entry'),
          ...criteria(own, 'exit'),
          ...activities(own.course),
          ...gateBlock(ahead, titlesOf(contents)),
          ...reviews(own.course),
        ]),
    ...(own === null || waves.length === 0 ? [] : [subheading('Waves before this one'), waveTable(waves)]),
  ];
}

function phases({
  sections: {
    plan: { plan },
  },
  wave,
}: PacketContents): Block {
  if (plan.length === 0) return para('No phase is planned yet.');
  const rows = plan.map((phase, at) => [
    numberText(at + 1),
    [bold(phase.title), phase.pilot ? ', pilot' : ''],
    phase.waves.length === 0
      ? 'none'
      : phase.waves
          .map((one) => `${one.number}, ${one.title}${one.id === wave?.id ? ' (this wave)' : ''}`)
          .join('\n'),
  ]);
  return table([24, 170, INNER - 194], ['', 'Phase', 'Waves'], rows);
}

function criteria({ course, criteria: texts }: Wave, gate: 'entry' | 'exit'): readonly Block[] {
  const own = texts.filter((text) => text.gate === gate);
  const name = `${gate === 'entry' ? 'Entry' : 'Exit'} criteria`;
  if (own.length === 0) return [heading(name), para('None are set.')];
  const rows = own.map((text, at): readonly Cell[] => {
    const check = course.checks.find((one) => one.id === text.id);
    return [
      numberText(at + 1),
      [text.text, ...(text.howKnown === '' ? [] : [{ text: `\nKnown by: ${text.howKnown}`, grey: true }])],
      verdict(check),
      resultText(check),
    ];
  });
  return [heading(name), table([20, 200, 82, INNER - 302], ['', 'Criterion', 'Result', 'Evidence'], rows)];
}

type Check = WaveCourse['checks'][number];

function verdict(check: Check | undefined): Block {
  return check === undefined
    ? marked('check/not-due', 'Not looked at')
    : marked(`check/${check.verdict}`, verdictWords[check.verdict]);
}

function resultText(check: Check | undefined): string {
  if (check === undefined) return '';
  const said = [check.evidence, check.reason === '' ? '' : `Reason: ${check.reason}`]
    .filter((one) => one !== '')
    .join('\n');
  return `${said === '' ? '' : `${said}\n`}${check.byName}, ${minuteText(check.at)}`;
}

function activities({ activities: all }: WaveCourse): readonly Block[] {
  if (all.length === 0) return [heading('Activities'), para('None are planned.')];
  const rows = all.map(({ title: name, kind, owner, due, done }): readonly Cell[] => [
    [name, { text: `\n${activityWords[kind]}`, grey: true }],
    owner,
    shortDate(due),
    done === null ? marked('check/not-due', 'Not done') : marked('check/met', 'Done'),
    done === null
      ? ''
      : `${done.evidence === '' ? '' : `${done.evidence}\n`}${done.byName}, ${minuteText(done.at)}`,
  ]);
  return [
    heading('Activities'),
    table([146, 84, 60, 60, INNER - 350], ['Activity', 'Owner', 'Due', 'State', 'Evidence'], rows),
  ];
}

/** All checks of the gate ahead, with every reason by name; training's stand in the matrix. */
function gateBlock(gate: Gate | null, titles: Titles): readonly Block[] {
  if (gate === null) return [];
  const rows = gate.checks.map((check): readonly Cell[] => [
    check.met ? marked('check/met', 'Met') : marked('check/not-met', 'Not met'),
    checkWords[check.id],
    `${numberText(check.have)} of ${numberText(check.want)}`,
    check.met
      ? ''
      : check.id === 'training'
        ? [`${openText(check)}, page `, { pageOf: 'training' }]
        : check.blockers.map((blocker) => blockerText(blocker, titles)).join('\n'),
  ]);
  const name = `${gateWords[gate.side]}: ${gate.open ? 'open' : 'closed'}, ${numberText(gate.met)} of ${counted(gate.checks.length, 'check', 'checks')} met`;
  return [
    heading(name),
    table([60, 124, 56, INNER - 240], ['State', 'Check', 'Count', 'What is missing'], rows),
  ];
}

function reviews({ reviews: all }: WaveCourse): readonly Block[] {
  if (all.length === 0) return [heading('Reviews of the audit trail'), para('None yet.')];
  const rows = all.map(({ at, byName, upTo, finding }) => [
    minuteText(at),
    byName,
    numberText(upTo),
    finding,
  ]);
  return [
    heading('Reviews of the audit trail'),
    table([140, 100, 64, INNER - 304], ['When', 'Reviewer', 'Up to event', 'Finding'], rows),
  ];
}

function waveTable(waves: readonly WaveOutline[]): Block {
  const rows = waves.map((one): readonly Cell[] => [
    marked(statusMark(one.status), statusWords[one.status]),
    `${one.number}, ${one.title}`,
    numberText(one.people),
    one.since === null ? shortDate(one.timing.goLive) : minuteText(one.since),
    `${numberText(one.deviations.all)}, ${numberText(one.deviations.open)} open`,
  ]);
  return table([104, 146, 42, 128, INNER - 420], ['State', 'Wave', 'People', 'Since', 'Deviations'], rows);
}

/** One wave of a rollout: its state, its numbers, and what keeps its gate shut. */
function waveBlock(one: WaveOutline): readonly Block[] {
  const {
    number,
    title: name,
    status,
    timing,
    people,
    training,
    criteria: checks,
    approvals,
    deviations,
    halt,
    unmet,
    since,
    phase,
    ahead,
  } = one;
  const state =
    halt === null
      ? `${statusWords[status]}${since === null ? '' : ` since ${minuteText(since)}`}`
      : `Halted since ${minuteText(halt.at)}: ${halt.seen}`;
  const missing = unmet
    .map(({ id, have, want }) => `\n${checkWords[id]}: ${numberText(have)} of ${numberText(want)}`)
    .join('');
  const rows: readonly (readonly [string, Cell])[] = [
    ['State', marked(statusMark(status), state)],
    [
      'Planned',
      `Phase ${numberText(phase)}. Go-live ${minuteText(timing.goLive)}, exit ${minuteText(timing.exit)}`,
    ],
    ['People', `${counted(people, 'person', 'people')}, ${ratio(training)} trained`],
    ['Criteria met', ratio(checks)],
    ...(ahead === null ? [] : [['Approvals signed', ratio(approvals)] as const]),
    ['Deviations', `${numberText(deviations.all)}, ${numberText(deviations.open)} open`],
    ['Gate ahead', `${gateLine(one)}${missing}`],
  ];
  return [{ together: true, stack: [heading(`${number}, ${name}`), facts(rows)] }];
}

function ratio({ done, of }: WaveOutline['training']): string {
  return `${numberText(done)} of ${numberText(of)}`;
}
