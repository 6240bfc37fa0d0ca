import { runNode } from './lib/run.mjs';

const environments = ['shared', 'main', 'renderer', 'test'];

/**
 * Checks the types of every environment, each with its own lib and types. Gives the problems found, as text.
 * One after the other: the compiler uses every core by itself, and half a gigabyte each time.
 */
export async function checkTypes(names = environments) {
  let problems = '';
  for (const name of names) {
    const args = ['-p', `tsconfig.${name}.json`, '--noEmit', '--pretty', 'false'];
    const { code, output } = await runNode('node_modules/typescript/bin/tsc', args);
    if (code !== 0) problems += `tsconfig.${name}.json\n${output}`;
  }
  return problems;
}

if (import.meta.filename === process.argv[1]) {
  const problems = await checkTypes(process.argv.slice(2).length ? process.argv.slice(2) : environments);
  console.log(problems || 'types: no problems');
  process.exitCode = problems ? 1 : 0;
}
