/** What did not happen: the beginning of every refusal. */
export const head = {
  notDone: 'Not done',
  notSigned: 'Not signed',
  notSaved: 'Not saved',
  notSignedIn: 'Not signed in',
  notOpened: 'Not opened',
  notImported: 'Nothing is imported',
  colon: (what: string, why: string) => `${what}: ${why}`,
  unknownCode: (code: string) => `The reason is “${code}”, which this version has no words for.`,
} as const;
