import { runNode } from './lib/run.mjs';

const options = ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'];

/**
 * Runs the linter below `cwd`. Gives its report and how many files it read; none read is a failure, not a pass.
 * @param {{ cwd?: string, args?: string[] }} options
 */
export async function lint({ cwd = process.cwd(), args = [] } = {}) {
  const { code, output } = await runNode('node_modules/oxlint/bin/oxlint', [...options, ...args], { cwd });
  const files = Number(/(?: on |"number_of_files": )(\d+)/.exec(output)?.[1] ?? 0);
  return {
    ok: code === 0 && files > 0,
    files,
    output: files > 0 ? output : `${output}\nlint read no file\n`,
  };
}

if (import.meta.filename === process.argv[1]) {
  const { ok, output } = await lint({ args: process.argv.slice(2) });
  console.log(output.trim());
  process.exitCode = ok ? 0 : 1;
}
