/** Who reports to whom: a person's id, and their manager's, or null. */
type Managers = ReadonlyMap<string, string | null>;

/**
 * The people whose managers go in a circle, each with the circle they stand in, in its order; those who only report
 * into a circle are not of it. Takes time in proportion to the people.
 */
export function circlesOf(managers: Managers): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  const done = new Set<string>();
  for (const start of managers.keys()) {
    const path: string[] = [];
    const onPath = new Map<string, number>();
    let here: string | null = start;
    while (here !== null && !done.has(here) && !onPath.has(here)) {
      onPath.set(here, path.length);
      path.push(here);
      here = managers.get(here) ?? null;
    }
    const from = here === null ? undefined : onPath.get(here);
    if (from !== undefined) for (const id of path.slice(from)) circles.set(id, path.slice(from));
    for (const id of path) done.add(id);
  }
  return circles;
}
