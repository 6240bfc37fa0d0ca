import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ShareReport } from '../../../../shared/domain/device.ts';
import type { Shares } from '../../../../src-main/api/desk/tools.ts';
import type { ShareClient } from '../../../../src-main/sync/doctor/share-client.ts';
import { AS, cliBench, INIT } from './cli-bench.ts';
import { FIRST, readOnlyShares, trailOf, twoBooks, works } from './cli-workstations.ts';

const at = cliBench();
const { bench, run } = at;
const inHome = (...names: readonly string[]): string => join(bench.home, ...names);

/** Folders of this machine in which nobody may write. */
function closedShares(): Shares {
  const shares = readOnlyShares();
  const closed = (client: ShareClient): ShareClient => ({
    ...client,
    write: () => Promise.reject(Object.assign(new Error('EROFS: read-only'), { code: 'EROFS' })),
  });
  return {
    ...shares,
    clients: (where) => {
      const [first, second] = shares.clients(where);
      return [closed(first), closed(second)];
    },
  };
}

describe('wavebook doctor', () => {
  it('[R68] says of a folder, without any book, whether it is fit, and leaves nothing behind', async () => {
    await mkdir(inHome('share'));
    const seen: string[] = [];
    const { code, out, err } = await run(['doctor', '--share', 'share'], {
      status: (text) => void seen.push(text),
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^The folder is fit to share the book(, with care)?\.\nLooked at every \d/);
    for (const tried of ['Write a file whole', 'Take long paths', 'Have room'])
      expect([out, seen.join('\n')]).toEqual([
        expect.stringContaining(tried),
        expect.stringContaining(tried),
      ]);
    expect(await readdir(inHome('share'))).toEqual([]);
    expect(seen.at(-1)).toBe('');
    const json = await run(['doctor', '--share', 'share', '--json']);
    const { value } = JSON.parse(json.out) as { value: ShareReport };
    expect([json.code, value.probes.length, value.fit]).toEqual([0, 12, expect.stringMatching(/^fit|care/)]);
  }, 60_000);

  it('[R68] an unfit folder is exit code 1, with what is wrong; how long it takes nobody knows', async () => {
    await mkdir(inHome('share'));
    const { code, out } = await run(['doctor', '--share', 'share'], { tools: { shares: closedShares() } });
    expect(code).toBe(1);
    expect(out).toMatch(/^The folder is not fit to share the book\./);
    expect(out).toMatch(/Write a file whole +not good .*Ask for the right to write/);
    expect(out).not.toContain('Looked at every');
  });

  it('[R68] does not make a folder that is not there, and says that it is not', async () => {
    await run([...INIT, '--book', 'first']);
    for (const more of [[], ['--book', 'first', ...AS]]) {
      const { code, out, err } = await run(['doctor', '--share', 'none', ...more]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(`${inHome('none')}. it is not there.`);
    }
    const json = await run(['doctor', '--share', 'none', '--json']);
    expect(JSON.parse(json.out)).toEqual({
      ok: false,
      refusal: { code: 'share-unreachable', data: { where: inHome('none'), why: 'gone' } },
    });
    expect(await readdir(bench.home)).not.toContain('none');
  });

  it('[R68] what is found of the share is kept in the book, of another folder not; nobody trusts an old one for a folder that is gone', async () => {
    await twoBooks(at);
    await mkdir(inHome('other'));
    await works(at, 'doctor', '--share', 'other', ...FIRST);
    expect(await trailOf(at, '--what', 'share-checked', ...FIRST)).toEqual([]);
    await works(at, 'doctor', ...FIRST);
    const [row, ...more] = await trailOf(at, '--what', 'share-checked', ...FIRST);
    expect([more, row?.name, row?.new]).toEqual([[], 'Ingrid Solberg', expect.stringMatching(/^fit/)]);
    await rm(inHome('share'), { recursive: true });
    const gone = await run(['doctor', ...FIRST]);
    expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('it is not there')]);
    expect(await trailOf(at, '--what', 'share-checked', ...FIRST)).toHaveLength(1);
  }, 60_000);

  it('wants a folder, or a book that has one', async () => {
    await run([...INIT, '--book', 'first']);
    const none = await run(['doctor']);
    expect([none.code, none.err]).toEqual([2, '--share is missing: wavebook doctor --share DIR.']);
    const word = await run(['doctor', 'share']);
    expect([word.code, word.err]).toEqual([2, 'The folder is named with --share DIR.']);
    const alone = await run(['doctor', '--book', 'first', ...AS]);
    expect([alone.code, alone.err]).toEqual([1, expect.stringContaining('through no folder')]);
  });
});
