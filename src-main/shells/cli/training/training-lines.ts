import { countText } from '../../../../shared/words/count.ts';
import { gate } from '../../../../shared/words/en/gate.ts';
import type { TrainingPage, TrainingWave } from '../../../../shared/views/shape/training-page.ts';
import { under } from '../text-table.ts';
import { cellMark, legend } from './cell-mark.ts';

/** Who lacks what, by cause; then whose gaps are overridden and until when. */
export function gapLines(page: TrainingPage): readonly string[] {
  const numbers = new Map(page.waves.map(({ id, number }) => [id, number]));
  const titles = new Map(
    page.waves.flatMap(({ training }) => training.items.map((item) => [item.item, item] as const)),
  );
  const itemText = (id: string): string => {
    const item = titles.get(id);
    return item ? `${gate.itemVersion(id, item.version)} ${item.title}` : id;
  };
  return [
    headline(page),
    ...page.causes.flatMap(({ cause, gaps }) => [
      '',
      `${capital(gate.cause[cause])}: ${gaps.length}`,
      ...under(
        gaps.map(({ wave, person, name, item }) => [numbers.get(wave) ?? '', person, name, itemText(item)]),
      ),
    ]),
    ...(page.overrides.length === 0 ? [] : ['', `Overrides signed: ${page.overrides.length}`]),
    ...under(
      page.overrides.map(({ wave, person, name, item, until, byName }) => [
        numbers.get(wave) ?? '',
        person,
        name,
        itemText(item),
        `until ${until}, by ${byName}`,
      ]),
    ),
  ];
}

function headline({ rollout, people, gaps, waves }: TrainingPage): string {
  const lacking = new Set(
    waves.flatMap(({ training }) => training.people.filter((one) => one.gaps > 0).map(({ id }) => id)),
  ).size;
  const who = `${rollout.number} ${rollout.title}`;
  if (people === 0) return `${who}: nobody is in a wave yet.`;
  if (gaps === 0) return `${who}: all ${countText(people, 'person', 'people')} trained.`;
  return `${who}: ${lacking} of ${countText(people, 'person', 'people')} lack training, ${countText(gaps, 'gap', 'gaps')}.`;
}

/** Each wave as a table: people down, gaps first, items across, a short word in each cell. */
export function matrixLines(page: TrainingPage): readonly string[] {
  return [headline(page), ...page.waves.flatMap(waveLines)];
}

function waveLines({
  number,
  title,
  training: { items, people, complete, of },
}: TrainingWave): readonly string[] {
  const head = `${number} ${title}: ${complete} of ${countText(of, 'person', 'people')} complete`;
  if (items.length === 0) return ['', `${head}; no training is required yet.`];
  const rows = people.map(({ id, name, line, shift, left, joiner, cells }) => [
    id,
    `${name}${left === null ? '' : ` (left ${left})`}${joiner ? ' (late joiner)' : ''}`,
    [line, shift].filter((part) => part !== null).join(', '),
    ...cells.map(cellMark),
  ]);
  const names = items.map(({ item, version }) => gate.itemVersion(item, version));
  const cells = people.flatMap((person) => person.cells);
  return [
    '',
    head,
    ...under([['id', 'name', 'where', ...names], ...rows]),
    ...under(legend(cells, (cause) => gate.cause[cause]).map((line) => [line])),
  ];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
