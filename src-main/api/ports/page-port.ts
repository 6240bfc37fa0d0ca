import type { Ports } from '../../../shared/api/ports.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { accountsPage } from '../../../shared/views/accounts-page.ts';
import { find } from '../../../shared/views/find.ts';
import { homePage } from '../../../shared/views/home-page.ts';
import { rolloutPage } from '../../../shared/views/rollout-page.ts';
import { wavePage } from '../../../shared/views/wave-page.ts';
import { shardsOfOpen, shardsOfRollout } from '../act/shards-for.ts';
import type { Desk } from '../desk/desk.ts';
import { found, look } from './look.ts';

type Pages = Pick<Ports['read'], 'home' | 'rollout' | 'wave' | 'matrix' | 'accounts' | 'packets' | 'find'>;
const index = (): readonly ['index'] => ['index'];

/** The pages of the plan, and of the book as a whole. */
export function pagePort(desk: Desk, caller: string): Pages {
  const wave = async ({ rollout, id, at }: Parameters<Pages['wave']>[0]) => {
    const seen = await look(desk, caller, () => shardsOfRollout(rollout), at);
    return seen.ok ? found(wavePage(seen.value.state, rollout, id, seen.value.context), 'wave', id) : seen;
  };
  return {
    home: async ({ at }) => {
      const seen = await look(desk, caller, shardsOfOpen, at);
      return seen.ok ? ok(homePage(seen.value.state, seen.value.context)) : seen;
    },
    rollout: async ({ id, at }) => {
      const seen = await look(desk, caller, () => shardsOfRollout(id), at);
      return seen.ok ? found(rolloutPage(seen.value.state, id, seen.value.context), 'rollout', id) : seen;
    },
    wave,
    matrix: async (input) => {
      const page = await wave(input);
      return page.ok ? ok(page.value.training) : page;
    },
    accounts: async () => {
      const seen = await look(desk, caller, index);
      return seen.ok ? ok(accountsPage(seen.value.state, seen.value.context.now)) : seen;
    },
    packets: async () => {
      const seen = await look(desk, caller, index);
      return seen.ok ? ok([...seen.value.state.packets.values()].sort((a, b) => b.at.ms - a.at.ms)) : seen;
    },
    find: async ({ text }) => {
      const seen = await look(desk, caller, () => ['index', 'people']);
      return seen.ok ? ok(find(seen.value.state, text)) : seen;
    },
  };
}
