/** Where the one handler serves what the window asks for; the same in every shell. */
export const apiAddress = '/trpc';
export const eventsAddress = '/events';
export const uploadAddress = '/upload';

/** Every place of the app. A screen never spells an address by itself. */
export const place = {
  home: () => '/',
  rollout: (rollout: string) => `/rollouts/${rollout}`,
  tab: (rollout: string, tab: string) => `/rollouts/${rollout}/${tab}`,
  newRollout: () => '/plan',
  wave: (rollout: string, wave: string) => `/rollouts/${rollout}/waves/${wave}`,
  signWave: (rollout: string, wave: string, gate: 'entry' | 'exit') =>
    `/rollouts/${rollout}/waves/${wave}/sign/${gate}`,
  signPlan: (rollout: string) => `/rollouts/${rollout}/sign/plan`,
  approvals: () => '/approvals',
  training: () => '/training',
  item: (item: string) => `/training/${encodeURIComponent(item)}`,
  /** The matrix of a rollout, narrowed to a wave, an item or a cause. */
  rolloutTraining: (
    rollout: string,
    about: { readonly wave?: string; readonly item?: string; readonly cause?: string } = {},
  ) => withQuery(`/rollouts/${rollout}/training`, about),
  people: () => '/people',
  person: (person: string) => `/people/${encodeURIComponent(person)}`,
  /** `about`: of what the readings are, where that is known. */
  imports: (
    kind: 'people' | 'training' | 'measurements',
    about: { readonly rollout?: string; readonly wave?: string; readonly measure?: string } = {},
  ) => withQuery(`/imports/${kind}`, about),
  packets: () => '/packets',
  trail: (about: { readonly rollout?: string; readonly wave?: string; readonly text?: string } = {}) =>
    withQuery('/trail', about),
  accounts: () => '/accounts',
  floor: (task?: 'training' | 'activities' | 'incident' | 'halt') =>
    task === undefined ? '/floor' : `/floor/${task}`,
} as const;

/** An id as it stands in an address: signs that have a meaning there (`/`, `@`) come encoded. */
export function idOf(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function withQuery(path: string, about: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(about))
    if (value !== undefined && value !== '') query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}
