import type { Ports } from '../../shared/api/ports.ts';
import type { RolloutHead } from '../../shared/views/shape/rollout-head.ts';
import type { WaveRow } from '../../shared/views/shape/wave-row.ts';
import type { Desk } from '../api/desk/desk.ts';
import type { Tools } from '../api/desk/tools.ts';
import type { Shelf } from '../api/door/shelf.ts';
import { portsFor } from '../api/ports/ports.ts';
import { sampleAccounts } from '../sample/build-sample.ts';
import { must, type SampleAccount } from '../sample/teller.ts';
import type { Findings } from './findings.ts';

/** What each part of the demo works with: the open book, seen as its change owner. */
export interface Stage {
  readonly out: string;
  readonly book: string;
  readonly tools: Tools;
  readonly desk: Desk;
  readonly ports: Ports;
  readonly shelf: Shelf;
  readonly print: (line: string) => void;
  readonly note: Findings['note'];
  readonly rollout: RolloutHead;
  readonly waves: readonly WaveRow[];
  readonly people: readonly SampleAccount[];
}

type Ground = Omit<Stage, 'ports' | 'rollout' | 'waves' | 'people'>;

/** Signs the change owner in at the open book, and finds the rollout of the story. */
export async function stageAt(ground: Ground): Promise<Stage> {
  const ports = portsFor({ desk: ground.desk, sample: null, shelf: ground.shelf }, 'demo');
  const people = sampleAccounts();
  const owner = people.find(({ id }) => id === 'i.solberg');
  must(await ports.session.signIn({ id: owner?.id ?? '', password: owner?.password ?? '' }));
  const { rollouts } = must(await ports.read.home({ at: null }));
  const shown = rollouts.find(({ rollout }) => rollout.title.startsWith('MES'));
  if (shown === undefined) throw new Error('the sample has no MES rollout');
  return { ...ground, ports, people, rollout: shown.rollout, waves: shown.waves };
}
