/** Sentences of the field that writes the steps of an approval route. */
export const routeSteps = {
  order: 'Order',
  orders: { sequence: 'One after another', parallel: 'In any order' },
  orderTexts: {
    sequence: 'A step is asked for when the one before is through.',
    parallel: 'All steps are asked for at once.',
  },
  steps: 'Steps',
  step: (number: number) => `Step ${number}`,
  keys: 'Arrow keys on Up and Down move a step; Delete removes it.',
  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  moveUp: (number: number) => `Move step ${number} up`,
  moveDown: (number: number) => `Move step ${number} down`,
  takeOut: (number: number) => `Remove step ${number}`,
  add: 'Add a step',
  moved: (number: number) => `It is step ${number} now.`,
  removed: (left: number) => (left === 1 ? 'Removed; 1 step is left.' : `Removed; ${left} steps are left.`),
  means: (text: string) => `Asked for: ${text}`,

  role: 'Function',
  meaning: 'Meaning',
  need: 'Signatures wanted',
  needAll: (need: number) => (need === 1 ? '1 person' : `${need} different people`),
  days: 'Days until due',
  daysHint: 'After asking; may stay empty',
  also: 'Other functions that may answer',
  people: 'People',
  peopleHint: 'Tick nobody for anybody in these functions.',
  nobodyAble: 'Nobody with an active account has these functions yet.',
  must: 'Must be among them',
  mustHint: 'At least one of the signatures is given in each function ticked.',

  none: 'Add at least one step',
  fewNamed: (number: number, need: number, named: string) =>
    `Step ${number} wants ${need} signatures and names ${named}; name more, or want fewer`,
  fewForMust: (number: number, must: number) =>
    `Step ${number} names ${must} functions that must be among them; want as many signatures`,
} as const;
