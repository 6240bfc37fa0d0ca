import * as ask from '../../shared/api/inputs.ts';
import { must } from '../sample/teller.ts';
import type { Stage } from './stage.ts';

/** Who lacks what across the rollout, what was overridden, who came late; and imports that are whole or nothing. */
export async function showTraining(stage: Stage): Promise<void> {
  stage.print('People, training, imports');
  await showGaps(stage);
  await showExceptions(stage);
  await showHostileFile(stage);
  await showReversal(stage);
}

async function showGaps({ ports, rollout, note }: Stage): Promise<void> {
  const page = must(await ports.read.training({ rollout: rollout.id, at: null }));
  const named = page.causes.flatMap(({ cause, gaps }) =>
    gaps.map(({ name, item }) => `${name} ${item} ${cause}`),
  );
  note(
    'The training of all waves names every gap with its cause',
    page.gaps > 0 && named.length === page.gaps,
    named.slice(0, 3).join(', '),
  );
  const carried = page.waves.some(({ training }) =>
    training.people.some(({ cells }) =>
      cells.some((cell) => 'answer' in cell && cell.answer.kind === 'carried'),
    ),
  );
  note('A version that asks nobody to train again reopens nothing', carried, 'GMP-11 version 4');
  const [effect] = page.effects;
  note(
    'An incident points at training',
    effect !== undefined,
    `${effect?.item}, ${effect?.incidents[0]?.number}`,
  );
}

async function showExceptions({ ports, rollout, waves, note }: Stage): Promise<void> {
  const live = waves.find(({ status }) => status === 'live');
  const page = must(await ports.read.wave({ rollout: rollout.id, id: live?.id ?? '', at: null }));
  const [override] = page.overrides;
  note(
    'An override is for one person and one item, signed, and ends by itself',
    override?.inForce === true,
    `${override?.name}, ${override?.item}, through ${override?.until}, by ${override?.byName}`,
  );
  const late = page.joiners.find(({ decided }) => decided === null);
  const check = page.exit.checks.find(({ id }) => id === 'joiners');
  note(
    'Somebody who came after the freeze closes the exit gate until decided on',
    late !== undefined && check?.met === false,
    late?.name ?? 'nobody',
  );
}

const csv = (...lines: readonly string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`);

async function showHostileFile({ ports, shelf, note }: Stage): Promise<void> {
  const bytes = csv('id,first name,last name', 'P-9001,Anna,=HYPERLINK("x")', 'P-9002,Ola,Berg');
  const { token } = await shelf.offer('hostile.csv', bytes);
  const asked = ask.importFile.parse({ kind: 'people', file: token, name: 'hostile.csv' });
  const { problems } = must(await ports.imports.preview(asked));
  const ran = await ports.imports.run({ ...asked, sha256: null, counts: null });
  const stranger = await ports.read.person({ id: 'P-9002', at: null });
  note(
    'A file with a formula is refused by row and column, and nothing of it is imported',
    !ran.ok && !stranger.ok && problems[0]?.row === 2,
    `row ${problems[0]?.row}, column ${problems[0]?.column}`,
  );
}

async function showReversal({ ports, shelf, note }: Stage): Promise<void> {
  const { token } = await shelf.offer(
    'two.csv',
    csv('id,first name,last name', 'P-9001,Anna,Vik', 'P-9002,Ola,Berg'),
  );
  const asked = ask.importFile.parse({ kind: 'people', file: token, name: 'two.csv' });
  const total = async () => must(await ports.read.people(ask.people.parse({}))).total;
  const before = await total();
  const done = must(await ports.imports.run({ ...asked, sha256: null, counts: null }));
  const during = await total();
  const again = must(await ports.imports.preview(asked));
  must(await ports.act({ kind: 'import.reverse', id: done.id as never, reason: 'Only shown' }, null));
  note(
    'An import is one action, changes nothing the second time, and can be taken back',
    during === before + 2 && again.counts.unchanged === 2 && (await total()) === before,
    `${before}, ${during}, ${await total()} people`,
  );
}
