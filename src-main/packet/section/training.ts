import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketTraining } from '../../../shared/views/packet/packet-training.ts';
import type { Block, Inline } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { bold, finelyMarked, heading, marked, para, table, title, type Cell } from '../page/parts.ts';
import type { PrintMark } from '../engine/mark.ts';
import { causeText } from '../words/check.ts';
import { methodWords } from '../words/noun.ts';
import { counted, listed, numberText } from '../words/plain.ts';
import { dayText, minuteText, shortDate } from '../words/when.ts';
import { joiners, overrides, trainingSignatures } from './training-exceptions.ts';

type Required = NonNullable<PacketContents['sections']['wave']>['training'][number];
type Item = PacketTraining['items'][number];
type Person = PacketTraining['people'][number];
type State = Person['cells'][number];
type Gap = Extract<State, { readonly kind: 'gap' }>;

/** As many items side by side as a page has room for. */
const ITEMS_ACROSS = 6;

/** Required items, who lacks what by name, and everybody with what they are trained on. */
export function trainingSection({ training, sections }: PacketContents): readonly Block[] {
  if (training === null) return [];
  const { complete, of, at, today } = training;
  const then = today === null ? '' : `At go-live, ${minuteText(at)}: `;
  const since =
    today === null
      ? ''
      : ` Today ${numberText(today.complete)} of ${numberText(today.of)} are trained on the versions now in force.`;
  const total =
    of === 0
      ? 'Nobody is in the cohort.'
      : `${then}${numberText(complete)} of ${counted(of, 'person', 'people')} trained on everything required of them.${since}`;
  return [
    title('Training', 'training'),
    para(total),
    ...items(training, sections.wave?.training ?? []),
    ...gaps(training),
    ...overrides(training),
    ...joiners(training),
    ...matrix(training),
    ...trainingSignatures(training),
  ];
}

function items({ items: all }: PacketTraining, required: readonly Required[]): readonly Block[] {
  if (all.length === 0) return [heading('Required items'), para('No training is required yet.')];
  const rows = all.map((one): readonly Cell[] => [
    [bold(one.item)],
    `${one.title}${meantText(required, one.item)}`,
    one.version === null ? 'none in force' : `v${one.version}`,
    countsWhen(one),
    one.validDays === null ? 'for ever' : counted(one.validDays, 'day', 'days'),
    `${numberText(one.trained)} of ${numberText(one.need)}${one.overridden === 0 ? '' : `, ${numberText(one.overridden)} by override`}`,
  ]);
  return [
    heading('Required items'),
    table(
      [74, INNER - 354, 56, 94, 58, 72],
      ['Item', 'Title', 'In force', 'Counts when', 'Valid', 'Trained'],
      rows,
    ),
  ];
}

/** Whom of the wave it is required of: `\nfor Operator, Line lead; Line 3`. An item may be required twice. */
function meantText(required: readonly Required[], item: string): string {
  const meant = required
    .filter((one) => one.item === item)
    .map(({ roles, sites = [], lines = [], shifts = [], departments = [] }) =>
      [roles, sites, lines, shifts, departments]
        .filter((list) => list.length > 0)
        .map((list) => list.join(', '))
        .join('; '),
    );
  return meant.length === 0 || meant.includes('') ? '' : `\nfor ${meant.join(' / ')}`;
}

/** What a record must be to count: `assessed`, `read or classroom, signed by the trainer`. */
function countsWhen({ assessed, methods, signedBy }: Item): string {
  const how = methods.map((method) => methodWords[method]);
  const kind = how.length > 0 ? listed(how) : assessed ? '' : 'read or trained';
  const signers = [...(signedBy.trainer ? ['trainer'] : []), ...(signedBy.trainee ? ['trainee'] : [])];
  return [
    ...(assessed ? ['assessed'] : []),
    ...(kind === '' ? [] : [kind]),
    ...(signers.length === 0 ? [] : [`signed by ${listed(signers)}`]),
  ].join(', ');
}

function gaps({ items: all, people }: PacketTraining): readonly Block[] {
  const rows = people.flatMap((person) =>
    person.cells.flatMap((cell, at): readonly (readonly Cell[])[] => {
      const item = all[at];
      if (cell.kind !== 'gap' || item === undefined) return [];
      return [
        [
          [bold(person.name)],
          roleOf(person),
          `${item.item}${item.version === null ? '' : ` v${item.version}`}`,
          marked(gapMark(cell), causeText(cell.cause, cell.trainedOn)),
        ],
      ];
    }),
  );
  if (rows.length === 0)
    return [heading('Gaps'), para(people.length === 0 ? 'Nobody to train yet.' : 'No gaps.')];
  return [
    heading(`Gaps: ${numberText(rows.length)}`),
    table([140, 140, 84, INNER - 364], ['Person', 'Role and shift', 'Item', 'Gap'], rows),
  ];
}

function gapMark({ cause }: Gap): PrintMark {
  if (cause === 'outdated' || cause === 'expired') return 'training/outdated';
  return cause === 'failed' ? 'training/failed' : 'training/never';
}

function roleOf({ role, shift }: Person): string {
  return [role, shift].filter((one) => one !== null).join(', ');
}

function matrix({ items: all, people }: PacketTraining): readonly Block[] {
  if (people.length === 0) return [];
  const groups = Math.max(1, Math.ceil(all.length / ITEMS_ACROSS));
  return Array.from({ length: groups }, (_, at) => at * ITEMS_ACROSS).flatMap((from) => {
    const columns = all.slice(from, from + ITEMS_ACROSS);
    const more = groups === 1 ? '' : `, items ${from + 1} to ${from + columns.length} of ${all.length}`;
    return [heading(`Everybody in the cohort, by name${more}`), matrixTable(columns, from, people)];
  });
}

function matrixTable(columns: readonly Item[], from: number, people: readonly Person[]): Block {
  const name = columns.length > 4 ? 103 : 150;
  const each = columns.length === 0 ? 0 : Math.min(90, (INNER - name) / columns.length);
  const heads = [
    'Person',
    ...columns.map((item): readonly Inline[] => [
      item.item,
      ...(item.version === null ? [] : [`\nv${item.version}`]),
    ]),
  ];
  const rows = people.map((person): readonly Cell[] => [
    [
      bold(person.name),
      {
        text: `\n${[person.id, roleOf(person)].filter((one) => one !== '').join(', ')}${person.left === null ? '' : `, left ${dayText(person.left)}`}`,
        grey: true,
        size: 7.5,
        leading: 9.5,
      },
    ],
    ...columns.map((_, at) => stateCell(person.cells[from + at])),
  ]);
  return table([name, ...columns.map(() => each)], heads, rows);
}

function stateCell(state: State | undefined): Cell {
  if (state === undefined || state.kind === 'not-needed')
    return [{ text: 'not needed', grey: true, size: 7.5, leading: 9.5 }];
  if (state.kind === 'gap')
    return finelyMarked(gapMark(state), [fine(causeText(state.cause, state.trainedOn))]);
  if (state.kind === 'overridden')
    return finelyMarked('training/overridden', [
      fine(`override to ${dayText(state.until)}, ${causeText(state.cause, null)}`),
    ]);
  const inlines: readonly Inline[] = [fine(`${answerText(state)}\n${shortDate(state.on)}`)];
  return state.kind === 'expiring'
    ? finelyMarked('training/expiring', inlines)
    : finelyMarked('training/trained', inlines);
}

const fine = (text: string): Inline => ({ text, size: 7.5, leading: 9.5 });

/** What the training was on: `v3`, `v2, carried over`, `LEG-09 v2, counts`. */
function answerText({ version, answer }: Extract<State, { kind: 'trained' | 'expiring' }>): string {
  switch (answer.kind) {
    case 'own':
      return `v${version}`;
    case 'carried':
      return `v${answer.from}, carried over`;
    case 'equivalent':
      return `${answer.item} v${answer.version}, counts`;
    default:
      return assertNever(answer);
  }
}
