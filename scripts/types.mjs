import { runNode } from './lib/run.mjs';

const environments = ['shared', 'main', 'renderer', 'test'];

/** Checks the types of every environment, each with its own lib and types. Gives the problems found, as text. */
export async function checkTypes(names = environments) {
  const results = await Promise.all(
    names.map((name) =>
      runNode('node_modules/typescript/bin/tsc', [
        '-p',
        `tsconfig.${name}.json`,
        '--noEmit',
        '--pretty',
        'false',
      ]),
    ),
  );
  return results
    .map(({ code, output }, i) => (code === 0 ? '' : `tsconfig.${names[i]}.json\n${output}`))
    .join('');
}

if (import.meta.filename === process.argv[1]) {
  const problems = await checkTypes(process.argv.slice(2).length ? process.argv.slice(2) : environments);
  console.log(problems || 'types: no problems');
  process.exitCode = problems ? 1 : 0;
}
