import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketTraining } from '../../../shared/views/packet/packet-training.ts';
import type { Block, Inline } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { bold, finelyMarked, heading, marked, para, table, title, type Cell } from '../page/parts.ts';
import type { PrintMark } from '../engine/mark.ts';
import { causeText } from '../words/check.ts';
import { counted, numberText } from '../words/plain.ts';
import { dayText, minuteText, shortDate } from '../words/when.ts';

type Item = PacketTraining['items'][number];
type Person = PacketTraining['people'][number];
type State = Person['cells'][number];
type Gap = Extract<State, { readonly kind: 'gap' }>;

/** As many items side by side as a page has room for. */
const ITEMS_ACROSS = 6;

/** Required items, who lacks what by name, and everybody with what they are trained on. */
export function trainingSection({ training }: PacketContents): readonly Block[] {
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
    ...items(training),
    ...gaps(training),
    ...matrix(training),
  ];
}

function items({ items: all }: PacketTraining): readonly Block[] {
  if (all.length === 0) return [heading('Required items'), para('No training is required yet.')];
  const rows = all.map(
    ({ item, title: name, version, assessed, validDays, need, trained }): readonly Cell[] => [
      [bold(item)],
      name,
      version === null ? 'none in force' : `v${version}`,
      assessed ? 'assessed' : 'read or trained',
      validDays === null ? 'for ever' : counted(validDays, 'day', 'days'),
      `${numberText(trained)} of ${numberText(need)}`,
    ],
  );
  return [
    heading('Required items'),
    table(
      [74, INNER - 318, 62, 70, 58, 54],
      ['Item', 'Title', 'In force', 'Counts when', 'Valid', 'Trained'],
      rows,
    ),
  ];
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
