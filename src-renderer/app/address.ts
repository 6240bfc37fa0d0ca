/** Where the one handler serves what the window asks for; the same in every shell. */
export const apiAddress = '/trpc';
export const eventsAddress = '/events';
export const uploadAddress = '/upload';

/** What holds for the whole book, a tab each. */
export type SettingsTab = 'passwords' | 'routes' | 'duties' | 'alerts' | 'delegations';

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
  /** A whole board signs there, one after another. */
  ceremony: (rollout: string, wave: string | null, gate: 'plan' | 'entry' | 'exit') =>
    wave === null
      ? `/rollouts/${rollout}/sign/plan/ceremony`
      : `/rollouts/${rollout}/waves/${wave}/sign/${gate}/ceremony`,
  /** Why a gate was open or closed; `at` in ms, `upTo` in events, without both now. */
  why: (
    rollout: string,
    wave: string,
    about: {
      readonly side?: 'entry' | 'exit' | undefined;
      readonly at?: number | undefined;
      readonly upTo?: number | undefined;
    } = {},
  ) =>
    withQuery(`/rollouts/${rollout}/waves/${wave}/why`, {
      side: about.side,
      at: about.at?.toString(),
      upTo: about.upTo?.toString(),
    }),
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
  /** `about` is a record as `kind:id`; `what` an event type or a kind of them. */
  trail: (
    about: {
      readonly rollout?: string;
      readonly wave?: string;
      readonly actor?: string;
      readonly text?: string;
      readonly about?: string;
      readonly what?: string;
    } = {},
  ) => withQuery('/trail', about),
  /** One event by its own id: the address stays true wherever the book goes. */
  event: (id: string) => `/trail/event/${id}`,
  sync: () => '/sync',
  conflict: (conflict: string) => `/sync/conflict/${encodeURIComponent(conflict)}`,
  conflicts: () => '/sync/conflicts',
  /** Narrowed to those whose identity nobody has checked, where that is asked for. */
  accounts: (show?: 'unchecked') => withQuery('/accounts', { show }),
  /** One's own, whoever one is. */
  ownAccount: () => '/account',
  account: (id: string) => `/accounts/${encodeURIComponent(id)}`,
  settings: (tab?: SettingsTab) => (tab === undefined ? '/settings' : `/settings/${tab}`),
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
