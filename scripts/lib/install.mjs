import { cleanEnvironment, npmScript } from './npm.mjs';
import { missingPackages } from './packages.mjs';
import { home, readOnly, writable } from './place.mjs';
import { Problem } from './problem.mjs';
import { runNode } from './run.mjs';

const noNetwork =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|E?TIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET/;
const everything = [
  '--include=dev',
  '--include=optional',
  '--engine-strict=false',
  '--no-audit',
  '--no-fund',
];

/** What npm's failure means to the person. */
export function sayFailure(output) {
  if (noNetwork.test(output)) {
    return 'The packages could not be downloaded because the npm registry is out of reach: connect this machine once and run the same command again; after that Wavebook needs no network.';
  }
  if (/ENOSPC/.test(output)) {
    return 'The packages could not be installed because the disk is full: free about 1.5 GB and run the same command again.';
  }
  if (/EROFS|EACCES|EPERM/.test(output)) return readOnly('install its packages');
  return `npm could not install the packages:\n${output.trim().split('\n').slice(-12).join('\n')}`;
}

const npm = (args, options) => runNode(npmScript(), args, { cwd: home, env: cleanEnvironment(), ...options });

/** Asks for one package, because npm asks for all of them, several times each, before it gives up on a dead network. */
async function registryAnswers() {
  const args = [
    'view',
    'zod',
    'version',
    '--prefer-online',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
  ];
  const { code, output } = await npm(args, { timeout: 45_000 });
  return code === 0 || (output !== '' && !noNetwork.test(output));
}

/** Calls `say` with the seconds gone by while `work` lasts; gives what `work` gives. */
async function withProgress(say, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticking = setInterval(() => say(`  still installing, ${seconds()} s…`), 15_000);
  const result = await work().finally(() => clearInterval(ticking));
  return { ...result, seconds: seconds() };
}

/** Installs what the lock names, when something of it is missing: from the registry, or else from npm's own cache. */
export async function installPackages(say = console.log) {
  if (missingPackages().length === 0) return;
  if (!writable()) throw new Problem(readOnly('install its packages'));
  say('Installing packages (once, about a minute)…');
  const { code, output, seconds } = await withProgress(say, async () => {
    const source = (await registryAnswers()) ? '--prefer-offline' : '--offline';
    return npm(['ci', ...everything, source]);
  });
  if (code !== 0) throw new Problem(sayFailure(output));
  say(`Packages installed in ${seconds} s.`);
}
