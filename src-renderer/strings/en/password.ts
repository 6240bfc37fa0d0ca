/** The policy as it is shown before a password is chosen. */
export const password = {
  policy: (shortest: number) =>
    `At least ${shortest} characters, 5 of them different; not your user id, your name or a common word. A few words in a row are good. Pasting is allowed.`,
  need: 'Enter a password',
  differs: 'The two passwords differ',
} as const;
