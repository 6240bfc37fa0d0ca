import { countText } from './time.ts';

/** The items people are trained on. */
export const trainingItems = {
  crumb: 'Training',
  sentence: (items: number, gaps: number) => {
    if (items === 0) return 'No training item is defined yet';
    const many = countText(items, 'training item', 'training items');
    return gaps === 0
      ? `${many}; nobody in a wave lacks one`
      : `${many}; ${countText(gaps, 'gap', 'gaps')} in the waves ahead`;
  },
  define: 'Define an item',
  import: 'Import training records',
  table: 'Training items',
  id: 'Id',
  title: 'Title',
  version: 'Version',
  effective: 'In force since',
  coming: 'Coming',
  trained: 'Trained',
  kind: 'Counts',
  versionText: (version: number | null) => (version === null ? 'none in force' : String(version)),
  comingText: (version: number | null) => (version === null ? '' : `version ${version}`),
  assessed: 'passed assessment',
  read: 'completed',
  ever: 'for ever',
  days: (days: number) => `for ${countText(days, 'day', 'days')}`,
  trainedOf: (trained: number, required: number) =>
    required === 0 ? 'not required' : `${trained} of ${required}`,
  find: 'Id or title',
  found: (shown: number, all: number) => `${shown} of ${countText(all, 'item', 'items')}`,
  empty: 'No training item is defined yet',
  emptyText:
    'An item is what people are trained on: a work instruction, a course. A wave then says who needs which items, and its gate names who lacks one.',
  noneFound: 'No item fits these words',
  noneFoundText: 'Look for a part of the id or of the title.',
  side: {
    version: 'Version in force',
    effective: 'Since',
    coming: 'Coming version',
    counts: 'Counts',
    valid: 'Valid',
    trained: 'Trained',
    history: 'History in the audit trail',
    newVersion: 'New version',
    change: 'Edit the item',
  },
  defineDialog: {
    title: 'Define a training item',
    submit: 'Define the item',
    id: 'Id',
    idHint: 'As the document or the course is called, for example WI-118. It cannot be changed later',
    name: 'Title',
    version: 'Version',
    effective: 'In force from',
    effectiveHint: 'A date such as 19 Nov 2026. From then on this version is asked for',
    note: 'What changed',
    assessed: 'Only a passed assessment counts',
    assessedDetail: 'Having read it, or having sat through it, is then not enough.',
    valid: 'Valid for days',
    validHint: 'Leave it empty if training does not expire',
  },
  versionDialog: {
    title: (id: string) => `New version of ${id}`,
    submit: 'Add the version',
    effect:
      'From that date on everybody who needs the item needs this version: gates of the waves ahead close until they are trained again.',
  },
  changeDialog: {
    title: (id: string) => `Edit ${id}`,
    submit: 'Save the item',
    reason: 'Reason for the change',
    reasonHint: 'The audit trail will show it',
  },
  need: {
    id: 'Enter an id',
    badId: 'Use letters, digits and . _ @ + / - only, up to 64, without spaces',
    title: 'Enter a title',
    version: 'Enter the version as a whole number from 1',
    effective: 'Enter a date such as 19 Nov 2026',
    valid: 'Enter the days as a whole number, or leave it empty',
    reason: 'Enter a reason. The audit trail will show it',
  },
} as const;
