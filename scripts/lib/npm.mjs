import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Problem } from './problem.mjs';

/** Settings that would make npm leave out what the build and the tests need. */
const misleading =
  /^(node_env|node_options|electron_run_as_node|npm_config_(omit|only|include|production|dev|ignore_scripts))$/i;

/** The environment without what would change an installation behind its back. */
export function cleanEnvironment(env = process.env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !misleading.test(name)));
}

/** npm's own script, to be run by this very Node: no shell, no PATH, no npm.cmd. */
export function npmScript(env = process.env) {
  const beside = dirname(process.execPath);
  const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const candidates = [
    env.npm_execpath,
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    ...onPath,
  ];
  for (const candidate of candidates) {
    if (!candidate || !existsSync(candidate)) continue;
    const script = realpathSync(candidate);
    if (script.endsWith('npm-cli.js')) return script;
  }
  throw new Problem(
    'npm was not found beside this Node: install Node with npm, then run the same command again.',
  );
}
