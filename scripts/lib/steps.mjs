import { lint } from '../lint.mjs';
import { checkTypes } from '../types.mjs';
import { buildStale } from './build-parts.mjs';
import { runNode } from './run.mjs';
import { check, playwright, vitest } from './runners.mjs';

async function types() {
  const problems = await checkTypes();
  return check(problems === '', problems);
}

async function lintRules() {
  const { ok, output } = await lint();
  return check(ok, output);
}

async function format() {
  const { code, output } = await runNode('node_modules/prettier/bin/prettier.cjs', ['--check', '.']);
  return check(code === 0, output);
}

async function deadCode() {
  const { code, output } = await runNode('node_modules/knip/bin/knip.js', ['--no-progress']);
  return check(code === 0, output);
}

async function build() {
  const lines = [];
  try {
    await buildStale((line) => lines.push(line));
    return check(true, lines.join('\n'));
  } catch (error) {
    return check(false, [...lines, error.message].join('\n'));
  }
}

/** All that `npm test` does, in order. `after` names steps that come first, `needs` those that must have held. */
export const steps = [
  { name: 'build', what: 'builds what is stale', run: build },
  { name: 'types', what: 'the types of each environment', run: types },
  { name: 'lint', what: 'the rules of the house, one-way imports among them', run: lintRules },
  { name: 'format', what: 'the formatter has nothing to change', run: format },
  { name: 'dead-code', what: 'nothing is written that nothing uses', run: deadCode },
  {
    name: 'unit',
    what: 'each part by itself',
    run: () => vitest(['unit', 'screens']),
    after: ['build'],
    tools: true,
  },
  { name: 'conformance', what: 'the figures of the published standards', run: () => vitest(['conformance']) },
  {
    name: 'simulation',
    what: 'seeded runs with injected failures',
    run: () => vitest(['simulation']),
    after: ['build'],
  },
  {
    name: 'real',
    what: 'real disks: processes killed, calls refused by the kernel, full and vanishing folders',
    run: () => vitest(['real']),
    after: ['build'],
    tools: true,
  },
  { name: 'package', what: 'the app as it ships', run: () => vitest(['package']), needs: ['build'] },
  { name: 'house', what: 'the checks themselves', run: () => vitest(['house']), after: ['build'] },
  {
    name: 'e2e',
    what: 'the built app in a browser',
    run: playwright,
    needs: ['build'],
    alone: true,
    tools: true,
  },
];
