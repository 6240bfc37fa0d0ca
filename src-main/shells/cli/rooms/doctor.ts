import { resolve } from 'node:path';
import type { ShareReport } from '../../../../shared/domain/device.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { probeWords, verdictWords } from '../../../../shared/words/doctor-words.ts';
import { notReached } from '../../../api/sync/folder-asked.ts';
import { examineShare } from '../../../sync/doctor/examine-share.ts';
import type { Given } from '../arguments.ts';
import { commandLineApp } from '../command-line-app.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';
import { under } from '../text-table.ts';

export const doctor: Room = {
  name: 'doctor',
  usage: '--share DIR',
  about: 'Try a folder as two workstations would use it, and say whether it is fit to share a book through.',
  options: { share: { value: 'DIR', about: 'the folder (with --as: the share of the book, if left out)' } },
  more: `Takes some seconds, and everything it wrote away again. With --as, the result is kept in the book when the folder is its share, and sets how often workstations look.
Exit code 0: fit, or fit with care. 1: unfit, or refused.`,
  run: async (given, io) => {
    if (given.words.length > 0) throw new Unusable('The folder is named with --share DIR.');
    const typed = given.text('share');
    const where = typed === null ? null : resolve(io.cwd, typed);
    if (given.text('as') !== null) return keptInBook(where, given, io);
    if (where === null) throw new Unusable('--share is missing: wavebook doctor --share DIR.');
    return tried(where, given, io);
  },
};

function keptInBook(where: string | null, given: Given, io: Io): Promise<ExitCode> {
  return atBook(given, io, async (desk) => {
    const report = (await desk.mutate('sync.doctor', { where })) as Result<ShareReport>;
    return report.ok ? told(report.value, given, io) : sayRefused(report.refusal, given, io);
  });
}

/** Without a book: whoever looks for a folder has none to share yet. */
async function tried(where: string, given: Given, io: Io): Promise<ExitCode> {
  const { tools, close } = commandLineApp(io);
  try {
    const no = await notReached(tools.shares.at(where), where);
    if (no) return sayRefused(no, given, io);
    const [first, second] = tools.shares.clients(where);
    const report = await examineShare({
      ...tools,
      first,
      second,
      book: null,
      said: ({ id }) => io.status?.(probeWords({ id, result: 'good', value: null, detail: '' }).name),
    });
    return told(report, given, io);
  } finally {
    io.status?.('');
    await close();
  }
}

function told(report: ShareReport, given: Given, io: Io): ExitCode {
  sayDone(report, given, io, (one) => linesOf(one).join('\n'));
  return report.fit === 'unfit' ? 1 : 0;
}

function linesOf(report: ShareReport): readonly string[] {
  const { says, timings } = verdictWords(report);
  return [
    says,
    ...(timings === '' ? [] : [timings]),
    ...under(
      report.probes.map((probe) => {
        const { name, result, value, means } = probeWords(probe);
        return [name, result, value, probe.result === 'good' ? '' : means, probe.detail];
      }),
    ),
  ];
}
