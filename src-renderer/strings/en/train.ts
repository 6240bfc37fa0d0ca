/** How the version of a training item is said. */
export const train = {
  version: (version: number) => `version ${version}`,
  noVersion: 'no version in force',
} as const;
