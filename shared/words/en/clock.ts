export const clock = {
  back: (span: string, seen: string) =>
    `The clock of this workstation is ${span} behind the book, which has seen ${seen}.`,
  forward: (span: string, seen: string) =>
    `The clock of this workstation jumped ${span} ahead of the time that passed; the book has seen ${seen}.`,
  skew: (span: string, seen: string) =>
    `The clock of this workstation is ${span} off the clocks of the others; the book has seen ${seen}.`,
  todo: 'Set the clock of the workstation; whatever is done until then carries its time.',
} as const;
