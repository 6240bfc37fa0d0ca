import { countText } from '../../../shared/words/count.ts';

const people = (count: number): string => countText(count, 'person', 'people');

/** Who lacks what in a wave, what was overridden, and what runs out: the training section and the gate's reasons. */
export const waveTraining = {
  gaps: 'Who lacks what',
  noGaps: 'Everybody who needs an item is trained on it.',
  moreNames: (count: number) => `and ${count} more`,
  itemsAndMore: (items: string, count: number) => `${items} and ${count} more`,
  record: 'Record training',
  recordFor: (name: string, item: string) => `Record training of ${name} on ${item}`,
  override: 'Override',
  overrideFor: (name: string, item: string) => `Override ${item} for ${name}`,
  onlyTrainers: 'A trainer or a line lead records training.',
  onlyQuality: 'Only quality may override a gap: signed, with a reason and an end.',
  openPerson: 'Open person',
  openPersonOf: (name: string) => `Open ${name}`,
  sign: 'Open what is unsigned',
  openItem: (item: string) => `Open ${item}`,

  overrides: 'Overrides',
  overridden: (name: string, item: string) => `${name}, ${item}`,
  until: (day: string, version: number) => `until ${day}, for version ${version}`,
  over: (day: string) => `ran out on ${day}`,
  newVersion: 'no longer holds: another version is in force',
  withdrawn: (day: string, name: string, reason: string) => `withdrawn ${day} by ${name}: ${reason}`,
  overriddenCount: (count: number) => countText(count, 'override', 'overrides'),
  withdraw: 'Withdraw',
  withdrawOf: (name: string, item: string) => `Withdraw the override of ${name} for ${item}`,
  withdrawTitle: 'Withdraw this override',
  withdrawText: (name: string, item: string) =>
    `${name} counts as untrained on ${item} again, at once. The override stays readable, with who and why.`,
  withdrawReason: 'Reason',
  withdrawReasonHint: 'It stands beside the override from then on.',
  withdrawSubmit: 'Withdraw the override',
  needReason: 'Enter a reason. It stands beside the override from then on',

  expiring: 'Runs out within 30 days',
  runsOut: (item: string, day: string) => `${item}, holds until ${day}`,

  narrow: 'Narrow',
  narrowOf: (item: string) => `Narrow ${item}`,
  narrowDone: 'Done',
  narrowDoneOf: (item: string) => `Done narrowing ${item}`,
  everybody: 'everybody',
  needs: (count: number, of: number) => `${count} of ${people(of)}`,
  narrowHint: 'Tick whom it is for. A list with nothing ticked does not narrow.',
  narrowings: {
    roles: 'Roles',
    sites: 'Sites',
    lines: 'Lines',
    shifts: 'Shifts',
    departments: 'Departments',
  },
  forHead: 'For whom',

  everywhere: 'Add what these roles need everywhere',
  everywhereText:
    'Each item that says who needs it wherever they work is looked at. Those that somebody of this cohort needs, and that are not asked for yet, are added.',
  everywhereEdit: 'The training requirements',
  everywhereBefore: (count: number) => countText(count, 'item', 'items'),
  everywhereAfter: 'with every item that somebody of this cohort needs wherever they work',
  everywhereSubmit: 'Add them',
} as const;
