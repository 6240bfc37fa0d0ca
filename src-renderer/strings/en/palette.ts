/** Sentences of "Find or do". */
export const palette = {
  do: 'Do',
  goTo: 'Go to',
  none: 'Nothing fits. Try a name, a number or a verb.',
  recordFor: (title: string) => `Record training in ${title}`,
  haltWave: (title: string) => `Call a halt on ${title}`,
  trailOf: (title: string) => `Audit trail of ${title}`,
  note: (title: string, note: string) => (note === '' ? title : `${title}, ${note}`),
} as const;
