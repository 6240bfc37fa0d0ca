import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// in pieces, so that this file does not hold the words it looks for
const words = [
  ['/work', '/'],
  ['/far', 'm/'],
  ['farm', '-studio'],
  ['farm', '-bench'],
  ['registry.', 'npmjs'],
  ['deb.', 'debian'],
].map((pieces) => pieces.join(''));
const here = [process.cwd(), `${homedir()}/`];

const leaks = (line: string) => [...words, ...here].some((word) => line.includes(word));

const binary = /\.(png|pdf|ttf|woff2?|xlsx|ico|icns|p12|gz)$/;

function committed(): readonly string[] {
  return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
}

describe('what is committed', () => {
  it('names no path of a machine and no host of a registry', () => {
    const files = committed().filter((file) => !binary.test(file) && existsSync(file));
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, i) => ({ line, at: `${file}:${i + 1}` }))
        .filter(({ line }) => leaks(line))
        .map(({ at }) => at),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'cd /work' + '/main',
    'https://registry.' + 'npmjs.org/x',
    join(homedir(), 'books'),
    process.cwd(),
  ])('would see %s', (line) => expect(leaks(line)).toBe(true));

  it('holds nothing that is built or installed', () => {
    expect(committed().filter((file) => /^(node_modules|dist|release)\//.test(file))).toEqual([]);
  });
});
