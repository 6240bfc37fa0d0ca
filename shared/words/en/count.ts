export const count = {
  and: 'and',
  or: 'or',
  more: (n: string) => `${n} more`,
  numerals: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as readonly string[],
} as const;
