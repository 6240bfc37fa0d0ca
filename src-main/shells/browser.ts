import { hostArguments } from './browser/options.ts';
import { runInBrowser } from './browser/run.ts';

const say = (words: string): void => void process.stdout.write(`${words}\n`);

async function main(): Promise<number> {
  const asked = hostArguments(process.argv.slice(2));
  if ('help' in asked) say(asked.help);
  else if ('wrong' in asked) say(`${asked.wrong} See --help.`);
  else return runInBrowser({ ...asked, env: process.env, say });
  return 'help' in asked ? 0 : 2;
}

process.exitCode = await main();
