import { countText } from './time.ts';

const readings = (count: number): string => countText(count, 'reading', 'readings');

/** Sentences about what is watched in a rollout. */
export const measures = {
  tab: 'Measures',
  title: 'What is watched',
  later: 'No decision is computed from these yet.',
  laterText:
    'The readings stand in the book with their file and their time. Expand, wait or stop will be told from them once a measure has its goal, margin and sample plan.',
  define: 'Define a measure',
  import: 'Import readings',
  none: 'Nothing is watched in this rollout yet',
  noneText:
    'The change owner names what is measured while waves are live, for example label errors per order; readings are then imported.',
  name: 'Measure',
  kind: 'Kind',
  unit: 'Unit',
  readings: 'Readings',
  first: 'First',
  last: 'Last',
  waves: 'By wave',
  wave: 'Wave',
  sum: 'Sum',
  sumOf: (value: string, of: string) => `${value} of ${of}`,
  noReadings: 'No reading was taken in yet',
  noReadingsText: 'Import a file with the time of each reading and what was counted or measured.',
  newest: (name: string) => `Newest readings: ${name}`,
  newestNote: (shown: number, all: number) =>
    shown === all ? readings(all) : `the newest ${shown} of ${readings(all)}`,
  at: 'Time',
  value: { proportion: 'Defects', rate: 'Events', value: 'Value' },
  of: { proportion: 'Of how many', rate: 'In how much', value: '' },
  source: 'Import',
  kinds: {
    proportion: 'Proportion',
    rate: 'Rate',
    value: 'Value',
  },
  kindText: {
    proportion: 'Defects among units, for example label errors among orders',
    rate: 'Events in an exposure, for example stops in hours of running',
    value: 'A measured value, for example fill weight',
  },
  dialog: {
    title: 'Define a measure',
    submit: 'Define the measure',
    name: 'Name',
    nameHint: 'For example label errors per order',
    kind: 'What is it?',
    unit: 'Unit',
    unitHint: 'What is counted or measured, for example orders, hours, g',
    need: {
      name: 'Enter a name',
      kind: 'Choose what it is',
      unit: 'Enter a unit',
    },
  },
} as const;
