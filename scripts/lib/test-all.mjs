import { installPackages } from './install.mjs';
import { home } from './place.mjs';
import { Problem } from './problem.mjs';
import { schedule } from './schedule.mjs';
import { steps } from './steps.mjs';
import { provideTools } from './tools.mjs';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function chosenSteps(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Problem(`There is no step called ${unknown.join(', ')}; npm test -- --list names them all.`);
  }
  const wanted = new Set(names.length > 0 ? names : steps.map(({ name }) => name));
  const needed = steps
    .filter(({ name }) => wanted.has(name))
    .flatMap(({ after = [], needs = [] }) => [...after, ...needs]);
  return steps.filter(({ name }) => wanted.has(name) || needed.includes(name));
}

async function runSteps(names) {
  process.chdir(home);
  const chosen = chosenSteps(names);
  await installPackages();
  if (chosen.some(({ tools }) => tools)) await provideTools();
  const clock = new Map();
  const results = await schedule(chosen, {
    width: 2,
    started: ({ name, what }) => {
      clock.set(name, Date.now());
      console.log(`  … ${name}: ${what}`);
    },
    ended: ({ name }, { passed, failed, output }) => {
      console.log(
        `${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds(clock.get(name))})`,
      );
      if (failed) console.log(output.trimEnd());
    },
  });
  return [...results.values()].reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
  }));
}

/** The one test command. Its last line is exactly "N passed, N failed"; it exits 0, 1 (failed) or 2 (could not start). */
export async function testAll(args) {
  if (args.includes('--list')) {
    for (const { name, what } of steps) console.log(`${name.padEnd(12)} ${what}`);
    return;
  }
  try {
    const { passed, failed } = await runSteps(args);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exitCode = 2;
  }
}
