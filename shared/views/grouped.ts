/** The members of a list by what `keyOf` says of each, in the order they came. */
export function grouped<Key, Member>(
  members: readonly Member[],
  keyOf: (member: Member) => Key,
): ReadonlyMap<Key, readonly Member[]> {
  const found = new Map<Key, Member[]>();
  for (const member of members) {
    const list = found.get(keyOf(member));
    if (list === undefined) found.set(keyOf(member), [member]);
    else list.push(member);
  }
  return found;
}
