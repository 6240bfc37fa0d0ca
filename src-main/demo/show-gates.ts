import * as ask from '../../shared/api/inputs.ts';
import { must } from '../sample/teller.ts';
import type { Stage } from './stage.ts';

/** The pilot went every step; the blocked wave does not go live and says who is missing what. */
export async function showGates(stage: Stage): Promise<void> {
  stage.print('The pilot, from planned to handed over');
  await showPilot(stage);
  stage.print('A gate that does not open');
  await showRefusal(stage);
}

async function showPilot({ ports, rollout, waves, note }: Stage): Promise<void> {
  const [pilot] = waves;
  const page = must(await ports.read.wave({ rollout: rollout.id, id: pilot?.id ?? '', at: null }));
  note('The pilot is handed over', page.row.state.kind === 'handed-over', page.row.number);
  const { of } = page.training;
  note(
    'Everybody of the pilot was trained when it went live',
    of > 0 && (await trainedAtGoLive(ports, rollout.id, page.row.id)),
    `${of} people`,
  );
  const signers = new Set(
    page.signatures
      .filter(({ meaning }) => ['reviewed', 'approved', 'accepted-handoff'].includes(meaning))
      .map(({ name }) => name),
  );
  note(
    'Three people signed, none of them the author',
    signers.size >= 3 && !signers.has(rollout.owner.name),
    [...signers].join(', '),
  );
  note(
    'The change owner released it by signature',
    page.released?.name === rollout.owner.name,
    page.released?.name ?? 'nobody',
  );
}

/** The book as of the go-live, asked again: was the entry gate's training check met? */
async function trainedAtGoLive(ports: Stage['ports'], rollout: string, wave: string): Promise<boolean> {
  const { rows } = must(
    await ports.read.trail(ask.trail.parse({ rollout, wave, what: 'went-live', limit: 1 })),
  );
  const [event] = rows;
  if (event === undefined) return false;
  const then = must(await ports.read.wave({ rollout, id: wave, at: event.position - 1 }));
  return then.training.complete === then.training.of;
}

async function showRefusal({ ports, rollout, waves, people, note }: Stage): Promise<void> {
  const blocked = waves.find(({ status }) => status === 'gate-closed');
  const owner = people.find(({ id }) => id === rollout.owner.id);
  const answer = await ports.act(
    { kind: 'wave.go-live', rollout: rollout.id as never, wave: (blocked?.id ?? '') as never, comment: '' },
    { id: rollout.owner.id, password: owner?.password ?? '' },
  );
  const text = answer.ok ? '' : JSON.stringify(answer.refusal.data);
  const named = ['Jonas Bakke', 'Amir Rahimi', 'Lena Okafor'].filter((name) => text.includes(name));
  note(
    'Going live is refused, and says who is untrained',
    !answer.ok && answer.refusal.code === 'gate-closed' && named.length === 3,
    named.join(', '),
  );
  const { rows } = must(await ports.read.trail(ask.trail.parse({ what: 'attempt-refused', limit: 1 })));
  note('The attempt stands in the audit trail', rows[0]?.refused === true, rows[0]?.what ?? 'not found');
}
