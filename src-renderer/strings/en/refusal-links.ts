/** Links from a refusal to the place where it is put right. */
export const refusalLinks = {
  accept: 'Read and accept it',
  vouched: 'See the identity check',
  password: 'Change the password',
} as const;
