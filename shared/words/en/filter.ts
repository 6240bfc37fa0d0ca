export const filter = {
  everything: 'everything',
  by: (name: string) => `by ${name}`,
  rollout: (name: string) => `in ${name}`,
  about: (name: string) => `about ${name}`,
  what: (kind: string) => `kind: ${kind}`,
  refused: 'refused attempts only',
  words: (text: string) => `words: ${text}`,
  from: (moment: string) => `from ${moment}`,
  to: (moment: string) => `to ${moment}`,
  chain: {
    intact: (events: string, moment: string) => `Chain intact: ${events} checked to the last on ${moment}.`,
    damaged: (events: string, moment: string) =>
      `Chain damaged: of ${events} not all are as they were written, checked on ${moment}.`,
    checking: (events: string) => `Chain being checked: ${events} so far hold.`,
    unknown: (events: string) => `Chain not checked since the book was opened; it holds ${events}.`,
  } as Readonly<Record<string, (events: string, moment: string) => string>>,
  head: (digest: string) => `Last line: ${digest}.`,
  event: ['event', 'events'],
} as const;
