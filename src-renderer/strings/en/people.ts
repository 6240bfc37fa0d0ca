import { countText } from './time.ts';

export const people = {
  crumb: 'People',
  sentence: (total: number) =>
    total === 0 ? 'Nobody is on the roster yet' : `${countText(total, 'person', 'people')} on the roster`,
  found: (shown: number, total: number) => `${countText(shown, 'person', 'people')} of ${total}`,
  import: 'Import the roster',
  find: 'Name, id, line or shift',
  onlyHere: 'Without leavers',
  onlyInWaves: 'In a wave',
  filters: 'Show',
  table: 'People',
  name: 'Name',
  id: 'Id',
  role: 'Role',
  site: 'Site',
  line: 'Line',
  shift: 'Shift',
  department: 'Department',
  since: 'Joined',
  left: 'Left',
  waves: 'Waves',
  leaver: 'left',
  empty: 'Nobody is on the roster yet',
  emptyText:
    'The roster is imported from your staff list: people with site, line, shift and role. A preview names every bad row before anything is written.',
  noneFound: 'Nobody fits these words',
  noneFoundText: 'Look for a part of the name, the id, the line or the shift.',
  clear: 'Take the filter off',
  side: {
    history: 'History in the audit trail',
    waves: 'In waves',
    noWaves: 'in no wave',
    none: 'not given',
  },
} as const;
