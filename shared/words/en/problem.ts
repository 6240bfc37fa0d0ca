export const problem = {
  enter: (label: string) => `Enter the ${label}.`, choose: (label: string) => `Choose the ${label}.`,
  tooLong: (most: string) => `At most ${most} characters.`, tooMany: (most: string) => `At most ${most} of them.`, tooFew: (least: string) => `At least ${least} of them.`,
  atLeast: (least: string) => `At least ${least}.`, atMost: (most: string) => `At most ${most}.`, tooShort: (least: string) => `At least ${least} characters.`,
  number: 'Enter a whole number.', day: 'Enter a date such as 2026-11-19.', moment: 'Enter a date and a time.',
  id: 'An id begins with a letter or digit and holds letters, digits and . _ @ + / - only.', control: 'One line of text, without control characters.',
  choice: (choices: string) => `One of: ${choices}.`, unknown: (keys: string) => `There is no such field: ${keys}.`, uuid: 'This is not an id of this book.', wrong: 'This does not fit here.',
  at: (label: string, message: string) => `${label}: ${message}`, nth: (label: string, n: number) => `${label} ${n}`,
} as const;
