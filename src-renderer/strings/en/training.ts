import type { GapCause } from '../../../shared/views/shape/gate.ts';
import { countText, listText } from '../../../shared/words/count.ts';

const people = (count: number): string => countText(count, 'person', 'people');

/** Sentences of the training screen of a rollout; those of one cell stand in `training-cell.ts`. */
export const training = {
  heading: ({ gaps, people: of }: { readonly gaps: number; readonly people: number }) =>
    gaps === 0 ? `No gap among ${people(of)}.` : `${countText(gaps, 'gap', 'gaps')} among ${people(of)}.`,
  crumb: 'Training',
  views: { wave: 'By wave', item: 'By item', label: 'How training is shown' },
  import: 'Import records',
  record: 'Record training',
  tiles: 'Gaps by cause, and what comes',
  causes: {
    never: 'Never trained',
    outdated: 'New version since',
    failed: 'Not passed',
    expired: 'Ran out',
    'not-assessed': 'Not assessed',
    'wrong-method': 'Method does not count',
    unsigned: 'Signature missing',
    'no-version': 'No version in force',
  } satisfies Readonly<Record<GapCause, string>>,
  expires: 'Expires in 30 days',
  overridden: 'Override signed',
  nobody: 'Nobody',
  noneExpires: 'Nothing runs out',
  noOverride: 'None in force',
  firstOn: (day: string) => `Not a gap yet. First on ${day}`,
  namesOf: (names: string, item: string) => `${names}: ${item}`,
  moreItems: (first: string, more: number) => `${first}; ${countText(more, 'more item', 'more items')}`,
  overrideUntil: (names: string, item: string, day: string) => `${names}: ${item}, to ${day}`,
  moreOverrides: (first: string, more: number) => `${first}; ${more} more`,
  filters: {
    label: 'Narrow what is shown',
    wave: 'Wave',
    line: 'Line',
    shift: 'Shift',
    item: 'Item',
    cause: 'Cause',
    any: {
      wave: 'All waves',
      line: 'All lines',
      shift: 'All shifts',
      item: 'All items',
      cause: 'All causes',
    },
    words: 'Name or role',
    clear: 'Show all',
  },
  shown: (shown: number, all: number) => (shown === all ? people(all) : `${shown} of ${people(all)}`),
  export: 'Export as shown',
  exporting: 'Exporting',
  exported: (rows: number, name: string) => `${countText(rows, 'row', 'rows')} are in ${name}`,
  exportedText: 'The export stands in the audit trail. Its digest is ',
  saveFile: 'Save the file again',
  asTable: 'As a table',
  asMatrix: 'As a matrix',
  matrix: (wave: string) => `Training of ${wave}`,
  wholeMatrix: 'Training of all waves',
  person: 'Person',
  trainedOf: (done: number, of: number) => `${done} of ${of}`,
  joiner: 'late joiner',
  noColumns: 'Nothing is required of this wave yet.',
  legend: {
    text: 'Dot: trained on the current version. Blank: not needed for this role. People with gaps come first. Arrow keys move, ',
    record: ' records training, ',
    opens: ' opens the person, ',
    table: ' shows a table.',
  },
  none: 'No wave is under way',
  noneText:
    'Training is shown for waves that are planned or live. Say on a wave who goes live and what they need.',
  noneFound: 'Nobody fits this',
  noneFoundText: 'Show all, or look for a part of a name or of a role.',
  table: {
    label: 'Training, person by person',
    person: 'Person',
    wave: 'Wave',
    role: 'Role',
    place: 'Line and shift',
    trained: 'Trained',
    lacks: 'Lacks',
    soon: 'Runs out or overridden',
    nothing: 'nothing',
    gap: (item: string, cause: string) => `${item}: ${cause.toLowerCase()}`,
    until: (item: string, day: string) => `${item} until ${day}`,
    override: (item: string, day: string) => `${item} overridden until ${day}`,
  },
  byItem: {
    label: 'Training, item by item',
    item: 'Item',
    title: 'Title',
    version: 'Version',
    need: 'Need it',
    trained: 'Trained',
    bar: 'People',
    gaps: 'Gaps',
    expiring: 'Expiring',
    none: 'none',
    noVersion: 'none in force',
    gap: (name: string, cause: string) => `${name}: ${cause.toLowerCase()}`,
    more: (count: number) => `and ${count} more`,
    overridden: (count: number) => `${count} overridden`,
  },
  forecast: {
    title: 'What runs out',
    none: 'Nothing runs out within 180 days.',
    within: (days: number) => `${days} days`,
    label: 'Within',
    list: 'Trainings that run out',
    row: (name: string, item: string) => `${name}, ${item}`,
    on: (day: string, days: number) =>
      days <= 0 ? `${day}, today` : `${day}, in ${countText(days, 'day', 'days')}`,
    more: (count: number) => `and ${count} more`,
    fewer: 'Show fewer',
    empty: (days: number) => `Nothing runs out within ${days} days.`,
  },
  effects: {
    title: 'Incidents that point at training',
    none: 'No incident is linked to a training item. Link one under Deviations, so that training shows what it is worth.',
    link: 'Open the deviations',
    trained: (count: number) => `${people(count)} trained`,
    incident: (number: string, wave: string) => `${number}, ${wave}`,
    after: (days: number) =>
      days === 0 ? 'on the day of go-live' : `${countText(days, 'day', 'days')} after go-live`,
    before: 'before go-live',
    sentence: (count: number, item: string) =>
      `${countText(count, 'incident', 'incidents')} after go-live ${count === 1 ? 'points' : 'point'} at ${item}`,
    unknown: 'nobody is named as involved',
    untrained: (names: readonly string[]) =>
      `${listText(names, 3)} ${names.length === 1 ? 'was' : 'were'} not trained then`,
    one: (name: string, days: number) => `${name} was trained ${said(days)}`,
    both: (days: number) => `both people were trained ${said(days)}`,
    all: (count: number, days: number) => `all ${count} people were trained ${said(days)}`,
    between: (count: number, least: number, most: number) =>
      `${count === 1 ? 'the person' : `the ${count} people`} were trained between ${least} and ${most} days before`,
    people: (name: string, days: number | null) =>
      days === null ? `${name}, not trained then` : `${name}, trained ${said(days)}`,
  },
  notAsked: {
    title: (items: readonly string[]) =>
      `${listText(items, 3)} ${items.length === 1 ? 'is' : 'are'} needed wherever people work, and no wave asks for ${items.length === 1 ? 'it' : 'them'}`,
    item: (item: string, title: string, count: number) =>
      `${item} ${title}: ${people(count)} of these waves need it`,
    add: 'Add to the wave',
    dialog: 'Add what these people need everywhere',
    dialogText:
      'The wave then asks for every item that somebody of it needs wherever they work. Its gate names who lacks one.',
    wave: 'Wave',
    choose: 'Choose a wave',
    needWave: 'Choose a wave',
    submit: 'Add to the wave',
    about: 'Training requirements',
    before: 'as they are',
    after: (items: readonly string[]) => `with ${listText(items, 5)} where somebody needs them`,
  },
} as const;

function said(days: number): string {
  return days === 0 ? 'on the same day' : `${countText(days, 'day', 'days')} before`;
}
