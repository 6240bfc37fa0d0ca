import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from '../../../../src-main/shells/cli/rooms.ts';
import { startHost } from '../../../../src-main/shells/browser/host.ts';
import { quickStretch } from '../identity/bench-register.ts';
import { AS, cliBench, description, INIT } from './cli-bench.ts';

const PASSWORD = 'green herring on the night shift';
const { bench, run } = cliBench();

describe('the command line, called wrongly', () => {
  it.each([
    [['ini'], 'There is no command “ini”. Did you mean “wavebook init”?'],
    [['xyzzy'], 'There is no command “xyzzy”. See wavebook --help.'],
    [['init', '--nmae', 'x'], 'There is no option --nmae. Did you mean --name?'],
    [['init', '--name'], '--name wants a value: --name NAME.'],
    [['call'], 'Which procedure?'],
    [['call', 'read.hom'], 'There is no procedure “read.hom”. Did you mean “read.home”?'],
    [['call', 'wave.prepar', '{}'], 'Did you mean “wave.prepare”?'],
    [['call', 'read.home', '{oops'], 'The JSON cannot be read'],
    [['call', 'read.home', '[]'], 'The JSON must be an object'],
    [['import', 'peple', 'x.csv'], 'Import what?'],
    [['import', 'people', 'none.csv'], 'none.csv cannot be read (ENOENT).'],
    [['import', 'people', '.'], 'is not a file.'],
    [['imports', 'people'], '“people” is not understood here.'],
    [['reverse'], 'Take back which import?'],
    [['reverse', '0193'], '--reason is missing'],
    [['training'], 'The training of what?'],
    [['training', 'CC-1', 'W-1'], 'The training of what?'],
    [['person'], 'Who? wavebook person ID.'],
    [['item'], 'Which item? wavebook item ID.'],
    [['verify', 'none.pdf'], 'There is nothing at'],
    [['demo'], '--out is missing'],
    [['trail', '--limit', 'many'], '--limit wants a number'],
    [['trail', '--from', 'yesterday'], '--from wants a time'],
    [['serve', '--port', '99999'], '--port wants a number'],
    [['trail', ...AS], 'There is no book yet.'],
    [['trail', '--book', 'nowhere', ...AS], 'no book'],
  ])('%j says one sentence and exits 2', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.split('\n')).toHaveLength(1);
  });

  it('says what there is, for all and for each, and exits 0', async () => {
    expect((await run(['--help'])).code).toBe(0);
    for (const { name, usage, about } of rooms) {
      expect((await run(['--help'])).out).toContain(`${name} ${usage}`.trim());
      const help = await run([name, '--help']);
      expect([help.code, help.err]).toEqual([0, '']);
      expect(help.out).toContain(about);
      for (const option of ['--book DIR', '--as ID', '--json', '--help']) expect(help.out).toContain(option);
    }
  });

  it('takes no password from nobody: without a terminal it must be in the environment', async () => {
    const { code, err } = await run(INIT, { env: { WAVEBOOK_PASSWORD: '' } });
    expect([code, err.split('\n').length]).toEqual([2, 1]);
    expect(err).toContain('WAVEBOOK_PASSWORD');
  });
});

describe('the command line', () => {
  it('makes a book, does and reads things in it, and refuses with exit code 1', async () => {
    const made = await run(INIT);
    expect([made.code, made.out]).toEqual([
      0,
      `The book is made: ${join(bench.home, 'books', 'plant-nord')}`,
    ]);
    const planned = await run(['call', 'rollout.plan', '-', '--json', ...AS], {
      input: JSON.stringify({ description }),
    });
    expect(planned.code).toBe(0);
    const rollout = (JSON.parse(planned.out) as { value: { ids: string[] } }).value.ids[0];
    const nobody = await run(['call', 'read.home']);
    expect([nobody.code, nobody.out]).toEqual([1, '']);
    const live = await run([
      'call',
      'wave.go-live',
      JSON.stringify({ rollout, wave: rollout }),
      '--json',
      ...AS,
    ]);
    expect([live.code, JSON.parse(live.out)]).toEqual([
      1,
      // Whoever is alone in a book signs nothing: nobody could check who they are.
      { ok: false, refusal: { code: 'not-vouched', data: { may: [] } } },
    ]);
    const wrong = await run(['trail', ...AS], { env: { WAVEBOOK_PASSWORD: 'wrong' } });
    expect([wrong.code, wrong.err]).toEqual([
      1,
      'Not signed in: user id or password is wrong. Check both and sign in again.',
    ]);
    const trail = await run(['trail', '--text', 'go live', '--what', 'attempt-refused', ...AS]);
    expect(trail.out).toContain('1 of 1 events.');
  }, 30_000);

  it('asks for what is missing when somebody is there, and hides the password', async () => {
    const { code, asked } = await run(['init'], {
      env: { WAVEBOOK_PASSWORD: undefined as never },
      answers: ['Nord', 'Nord', 'i.solberg', 'Ingrid Solberg', 'QE', PASSWORD],
    });
    expect(code).toBe(0);
    expect(asked.map(({ secret }) => secret)).toEqual([false, false, false, false, false, true]);
  }, 30_000);

  it('[R30] verifies a book without an account, and tells a flipped byte by file and event', async () => {
    await run(INIT);
    const dir = join(bench.home, 'books', 'plant-nord');
    expect((await run(['verify', dir])).out).toBe(
      'Intact: Plant Nord, 3 events, every signature, and the state they give.',
    );
    const copy = join(bench.home, 'copy');
    await cp(dir, copy, { recursive: true });
    const [log] = (await import('node:fs'))
      .readdirSync(join(copy, 'log'))
      .filter((name) => name.endsWith('.log'));
    const path = join(copy, 'log', log ?? '');
    const bytes = await readFile(path);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(path, bytes);
    const { code, out } = await run(['verify', copy]);
    expect(code).toBe(1);
    expect(out).toMatch(/^Not intact: Plant Nord/);
    expect(out).toMatch(/log\/.*\.log, event \d/);
    expect((await run(['verify', join(bench.home, 'books')])).code).toBe(2);
  }, 30_000);

  it('writes a packet that verifies, tells an altered one, and writes over nothing unasked', async () => {
    await run(INIT);
    await run(['call', 'rollout.plan', JSON.stringify({ description }), ...AS]);
    const page = JSON.parse((await run(['call', 'read.home', '--json', ...AS])).out) as {
      value: { rollouts: { rollout: { number: string } }[] };
    };
    const number = page.value.rollouts[0]?.rollout.number ?? '';
    const made = await run(['packet', number.toLowerCase(), '--out', 'packet.pdf', ...AS]);
    expect([made.code, made.err]).toEqual([0, '']);
    const again = await run(['packet', number, '--out', 'packet.pdf', ...AS]);
    expect([again.code, again.err]).toEqual([
      2,
      `${join(bench.home, 'packet.pdf')} is there already. Choose another --out, or add --force.`,
    ]);
    expect((await run(['verify', 'packet.pdf'])).code).toBe(0);
    const bytes = await readFile(join(bench.home, 'packet.pdf'));
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(join(bench.home, 'altered.pdf'), bytes);
    const altered = await run(['verify', 'altered.pdf', '--json']);
    expect([altered.code, (JSON.parse(altered.out) as { value: { intact: boolean } }).value.intact]).toEqual([
      1,
      false,
    ]);
    expect((await run(['packet', 'W-9', ...AS])).code).toBe(1);
  }, 60_000);

  it('goes through the app while that has the book open, and leaves it open there', async () => {
    await run(INIT);
    const dir = join(bench.home, 'books', 'plant-nord');
    const host = await startHost({
      port: 0,
      env: { WAVEBOOK_HOME: bench.home },
      say: () => undefined,
      sample: null,
      shell: 'browser',
      tools: { stretch: quickStretch },
      onWindowAsked: async () => undefined,
    });
    if ('token' in host) throw new Error('another host runs');
    await host.app.desk.open(dir);
    const done = await run(['call', 'rollout.plan', JSON.stringify({ description }), ...AS]);
    expect([done.code, done.err]).toEqual([0, '']);
    const { book } = host.app.desk.current()!;
    expect((await book.read(0, book.count())).map(({ type }) => type).slice(3)).toEqual([
      'signed-in/1',
      'rollout-planned/2',
      'signed-out/1',
    ]);
    await host.close();
    expect(existsSync(join(dir, 'lock'))).toBe(false);
  }, 60_000);
});
