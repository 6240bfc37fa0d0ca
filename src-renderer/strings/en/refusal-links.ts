/** Links from a refusal to the place where it is put right. */
export const refusalLinks = {
  accept: 'Read and accept it',
  vouched: 'See the identity check',
  password: 'Change the password',
  share: 'Share the book',
  joining: 'See the fingerprint',
  conflict: 'Open the conflict',
  conflicts: 'See the conflicts',
} as const;
