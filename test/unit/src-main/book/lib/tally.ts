import type { Draft } from '../../../../../shared/events/envelope.ts';
import type { Json } from '../../../../../shared/kernel/json.ts';
import type { Folding } from '../../../../../src-main/book/folding.ts';

/** The smallest state that shows order, sharding and loss: every text of every rollout, and how many in all. */
export interface Tally {
  readonly all: number;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

export const tally: Folding<Tally> = {
  version: 1,
  empty: { all: 0, texts: {} },
  fold: (state, { data, subject: { rollout } }) => ({
    all: state.all + 1,
    texts:
      rollout === undefined
        ? state.texts
        : { ...state.texts, [rollout]: [...(state.texts[rollout] ?? []), data.text as string] },
  }),
  shardsTouched: ({ subject: { rollout } }) =>
    rollout === undefined ? ['index'] : ['index', `rollout-${rollout}`],
  shardJson: (state, shard) =>
    shard === 'index' ? { all: state.all } : (state.texts[shard.slice(8)] ?? null),
  withShard: (state, shard, json) =>
    shard === 'index'
      ? { ...state, all: (json as { all: number }).all }
      : { ...state, texts: { ...state.texts, [shard.slice(8)]: json as Json & readonly string[] } },
};

/** The draft of a text said in a rollout. */
export function said(text: string, rollout = 'r1'): Draft {
  return {
    type: 'text-said/1',
    subject: { kind: 'rollout', id: rollout, rollout },
    data: { text },
    reason: null,
  };
}

export const anna = {
  actor: 'anna',
  role: 'quality',
  session: '01890a5d-ac96-774b-bcce-b302099a8057',
} as const;
