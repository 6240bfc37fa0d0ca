import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

/** Whether `name` is a program on the PATH. */
function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => endings.some((ending) => existsSync(join(folder, name + ending))));
}

/** The programs the tests look at packets and screens with, by the package that brings them. */
const tools = [
  { package: 'chromium', present: () => chromiumPath() !== null },
  { package: 'poppler-utils', present: () => onPath('pdftotext') && onPath('pdftoppm') },
  { package: 'qpdf', present: () => onPath('qpdf') },
  // Lets the kernel refuse calls. Only root may, so nobody else is asked for it: those tests then say that they did not run.
  { package: 'strace', present: () => onPath('strace'), onlyRoot: true },
];

const isRoot = () => process.getuid?.() === 0;
const missingTools = () =>
  tools.filter(({ present, onlyRoot }) => !present() && (!onlyRoot || isRoot())).map((tool) => tool.package);

async function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env });
  if (code !== 0) throw new Problem(`apt-get ${args[0]} failed: ${output.trim().split('\n').pop()}`);
}

/** Makes sure of the programs the tests need; installs them where this process may, else says what to type. */
export async function provideTools(say = console.log) {
  const missing = missingTools();
  if (missing.length === 0) return;
  const names = missing.join(' ');
  if (!onPath('apt-get')) {
    throw new Problem(
      `The tests need ${missing.join(', ')}: install them with this system's package manager and run npm test again.`,
    );
  }
  if (!isRoot()) {
    throw new Problem(
      `The tests need ${missing.join(', ')}: run "sudo apt-get install -y ${names}" and then npm test again.`,
    );
  }
  say(`Installing ${names} with apt-get…`);
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...missing);
}
