import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './run.mjs';

/** A check that is one case: it holds or it does not. */
export function check(ok, output) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/** What a runner's counts mean: a run without a test, or one that failed outside its tests, is a failure. */
export function tally({ passed, failed, code, output }) {
  if (passed + failed === 0) return { passed: 0, failed: 1, output: `${output}\nThis runner ran no test.` };
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, output };
}

/** Calls `produce` with the name of a report file and gives the parsed report, or null when none was written. */
async function withReport(produce) {
  const folder = await mkdtemp(join(tmpdir(), 'wavebook-report-'));
  try {
    const file = join(folder, 'report.json');
    const result = await produce(file);
    const report = await readFile(file, 'utf8').then(JSON.parse, () => null);
    return { ...result, report };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the named vitest projects. */
export async function vitest(projects) {
  const { code, output, report } = await withReport((file) =>
    runNode('node_modules/vitest/vitest.mjs', [
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]),
  );
  return tally({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, code, output });
}

/** Runs the end-to-end tests in the system's browser. */
export async function playwright() {
  const { code, output, report } = await withReport((file) =>
    runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    }),
  );
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return tally({ passed: expected, failed: unexpected + flaky, code, output });
}
