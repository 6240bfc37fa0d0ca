/** Seeds of one run: few enough to see how far it is, enough that starting does not count. */
const SHARE = 200;

/** The seeds [from, from + count) of each simulation, in shares that are run one by one. */
export function shares(names, from, count) {
  const each = [];
  for (let first = from; first < from + count; first += SHARE)
    for (const name of names) each.push({ name, from: first, seeds: Math.min(SHARE, from + count - first) });
  return each;
}

/** The sum of two counts of the same form, tables in them too. */
export function merged(before = {}, more) {
  const all = { ...before };
  for (const [name, value] of Object.entries(more))
    all[name] = typeof value === 'number' ? (before[name] ?? 0) + value : merged(before[name], value);
  return all;
}
