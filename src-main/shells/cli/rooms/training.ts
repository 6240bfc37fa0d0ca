import { resolve } from 'node:path';
import type { ExportedFile, Hit } from '../../../../shared/api/ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { TrainingPage } from '../../../../shared/views/shape/training-page.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import { named } from '../named.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';
import { narrowed } from '../training/narrowed.ts';
import { gapLines, matrixLines } from '../training/training-lines.ts';
import { fetched } from './packet.ts';

export const training: Room = {
  name: 'training',
  usage: 'ROLLOUT|WAVE',
  about:
    'Show who is trained on what in the unfinished waves of a rollout, or in one wave, and who lacks what.',
  options: {
    gaps: { about: 'only who lacks what, by cause' },
    csv: { value: 'FILE', about: 'write the matrix to this file; that it was taken out stands in the trail' },
    force: { about: 'replace a file that is there' },
  },
  run: async (given, io) => {
    const [name, ...rest] = given.words;
    if (name === undefined || rest.length > 0)
      throw new Unusable('The training of what? wavebook training ROLLOUT|WAVE.');
    return atBook(given, io, async (desk) => {
      const hit = await named(desk, name, ['rollout', 'wave']);
      if (!hit.ok) return sayRefused(hit.refusal, given, io);
      return given.text('csv') === null
        ? shown(desk, hit.value, given, io)
        : written(desk, hit.value, given, io);
    });
  },
};

const waveOf = ({ kind, id }: Hit): readonly string[] => (kind === 'wave' ? [id] : []);

async function shown(desk: Desk, hit: Hit, given: Given, io: Io): Promise<ExitCode> {
  const found = (await desk.query('read.training', { rollout: hit.rollout })) as Result<TrainingPage>;
  if (!found.ok) return sayRefused(found.refusal, given, io);
  const page = narrowed(found.value, waveOf(hit));
  const lines = given.has('gaps') ? gapLines : matrixLines;
  return sayDone(page, given, io, (one) => lines(one).join('\n'));
}

async function written(desk: Desk, hit: Hit, given: Given, io: Io): Promise<ExitCode> {
  const asked = { rollout: hit.rollout, waves: waveOf(hit) };
  const file = (await desk.mutate('training.csv', asked)) as Result<ExportedFile>;
  if (!file.ok) return sayRefused(file.refusal, given, io);
  const path = resolve(io.cwd, given.text('csv') ?? '');
  await fetched(desk, file.value.path, path, given.has('force'));
  return sayDone(
    { ...file.value, path },
    given,
    io,
    ({ rows, sha256 }) => `${path}: ${rows} rows, SHA-256 ${sha256}`,
  );
}
