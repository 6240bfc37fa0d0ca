/** Sentences of the training matrix. */
export const matrix = {
  label: 'Training of the people of this wave',
  notNeeded: 'Not needed for this role.',
  never: 'No record on any version.',
  trainedOn: (version: number, current: number | null) =>
    current === null || version === current
      ? `There is a record on version ${version}, which does not count.`
      : `Trained on version ${version}; version ${current} is in force.`,
  trained: (version: number, moment: string) => `Trained on version ${version}, ${moment}.`,
  cell: (person: string, item: string, version: number | null) =>
    `${person}, ${item}${version === null ? '' : ` version ${version}`}`,
  legend:
    'Dot: trained on the current version. Blank: not needed for this role. People with gaps come first. Arrow keys move, R or Enter records training.',
} as const;
