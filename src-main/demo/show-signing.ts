import * as ask from '../../shared/api/inputs.ts';
import type { Ports } from '../../shared/api/ports.ts';
import { portsFor } from '../api/ports/ports.ts';
import { must } from '../sample/teller.ts';
import type { Stage } from './stage.ts';

/** Who may sign, and what a signature stands for. */
export async function showSigning(stage: Stage): Promise<void> {
  stage.print('Signatures and those who give them');
  await showBoard(stage);
  await showPaper(stage);
  await showEnded(stage);
  await showReset(stage);
  stage.print('Why a gate was open');
  await showWhy(stage);
}

async function showBoard({ ports, rollout, note }: Stage): Promise<void> {
  const { held, route } = must(await ports.read.ceremony({ rollout: rollout.id, wave: null, gate: 'plan' }));
  const board = route.steps.find(({ need }) => need > 1);
  note(
    'The board approved the plan in one sitting, each by their own signature',
    held.length === 1 && board?.status === 'signed' && board.lacks.length === 0,
    `${board?.answers.map(({ name }) => name).join(', ')}; abstained: ${board?.abstained.map(({ name }) => name).join(', ')}`,
  );
}

async function showPaper({ ports, rollout, waves, note }: Stage): Promise<void> {
  const [, line2] = waves;
  const page = must(
    await ports.read.signing({ rollout: rollout.id, wave: line2?.id ?? '', gate: 'entry', step: null }),
  );
  const answers = page.route.steps.flatMap((step) => step.answers);
  const paper = answers.find((one) => one.paper !== null);
  note(
    'A signature on paper counts, for two others signed that they saw it given',
    paper?.paper?.witnesses.length === 2,
    `${paper?.name}; ${paper?.paper?.witnesses.map(({ name }) => name).join(', ')}`,
  );
  const delegate = answers.find((one) => one.onBehalf !== null);
  note(
    'A delegate signed, in their own name, for whom they say',
    delegate !== undefined,
    `${delegate?.name} for ${delegate?.onBehalf}`,
  );
}

/** What is edited for waves to come does not unsign those that ended. */
async function showEnded({ ports, rollout, waves, note }: Stage): Promise<void> {
  const [pilot] = waves;
  const blast = must(
    await ports.read.blast({
      kind: 'rollout.impact',
      rollout: rollout.id as never,
      impact: [{ area: 'Shelf life', effect: 'None', todo: 'Nothing' }],
      reason: '',
    }),
  );
  const touched = JSON.stringify(blast);
  note(
    'An edit of the impact says beforehand what it voids, and nothing of the wave that is over',
    blast.signatures.length > 0 && !touched.includes(pilot?.number ?? ''),
    `${blast.signatures.length} signatures`,
  );
}

/** R16: after a reset the administrator cannot sign as the person, nor vouch for them. */
async function showReset(stage: Stage): Promise<void> {
  const { note } = stage;
  const issued = 'reset-by-the-administrator-1';
  const admin = await signedIn(stage, 'a.berg');
  must(await admin.account.reset({ id: 'a.demir', password: issued, reason: 'Password forgotten' }));
  await setOwn(stage, 'a.demir', issued);
  const vouch = { kind: 'account.vouch', id: 'a.demir' as never, how: 'In person' } as const;
  const own = await admin.act(vouch, null);
  const quality = await signedIn(stage, 't.wieczorek');
  const before = must(await quality.read.account({ id: 'a.demir' })).row.vouched;
  must(await quality.act(vouch, null));
  const after = must(await quality.read.account({ id: 'a.demir' })).row.vouched;
  note(
    'After a reset the account signs nothing before somebody else has checked who holds it',
    !own.ok && own.refusal.code !== 'internal' && !before && after,
    own.ok ? 'the administrator could' : own.refusal.code,
  );
  await Promise.all([admin, quality].map((ports) => ports.session.signOut('person')));
}

/** The person signs in with what was issued, and sets their own. */
async function setOwn({ desk, shelf, people }: Stage, id: string, issued: string): Promise<void> {
  const { session } = portsFor({ desk, sample: null, shelf }, `demo-${id}`);
  must(await session.signIn({ id, password: issued }));
  must(
    await session.setPassword({ old: issued, fresh: people.find((one) => one.id === id)?.password ?? '' }),
  );
  await session.signOut('person');
}

async function signedIn({ desk, shelf, people }: Stage, id: string): Promise<Ports> {
  const ports = portsFor({ desk, sample: null, shelf }, `demo-${id}`);
  const person = people.find((one) => one.id === id);
  must(await ports.session.signIn({ id, password: person?.password ?? '' }));
  return ports;
}

/** The gate of each go-live, computed again from the log, gives what was stored with it. */
async function showWhy({ ports, rollout, waves, note }: Stage): Promise<void> {
  for (const { id, number } of waves.slice(0, 2)) {
    const proof = must(await ports.read.why(ask.why.parse({ rollout: rollout.id, wave: id, side: 'entry' })));
    const passed = proof.decisions.filter(({ kind }) => kind === 'passed');
    note(
      `The entry gate of ${number} replays to what was stored when it was passed`,
      passed.length === 1 && passed[0]?.agrees === true,
      passed[0]?.stored?.digest.slice(0, 16) ?? 'nothing stored',
    );
  }
}
