/** Ends a switch over a union: a new member stops the build here, and a wrong one at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
