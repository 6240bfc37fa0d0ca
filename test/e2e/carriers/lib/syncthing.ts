import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts, outputOf, started, until, type Running } from './program.ts';

const FOLDER = 'wavebook';
const KEY = 'loopback-only';

/** One Syncthing of one site, with a home of its own, that only speaks on the loopback. */
export interface Site {
  readonly name: string;
  readonly folder: string;
  readonly id: string;
  said(): string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Plan {
  readonly name: string;
  readonly home: string;
  readonly folder: string;
  readonly id: string;
  readonly listens: number;
  readonly asks: number;
}

/** So many sites that share one folder, each with each. They are not started. */
export async function sitesIn(dir: string, count: number): Promise<readonly Site[]> {
  const ports = await freePorts(2 * count);
  const plans: Plan[] = [];
  for (let i = 0; i < count; i += 1) {
    const name = `site-${i + 1}`;
    const [home, folder] = [join(dir, name, 'home'), join(dir, name, 'share')];
    await mkdir(join(folder, '.stfolder'), { recursive: true });
    await outputOf('syncthing', ['generate', '--home', home, '--no-default-folder', '--skip-port-probing']);
    const id = (await outputOf('syncthing', ['serve', '--home', home, '--device-id'])).trim();
    plans.push({ name, home, folder, id, listens: ports[2 * i] ?? 0, asks: ports[2 * i + 1] ?? 0 });
  }
  for (const plan of plans) await writeFile(join(plan.home, 'config.xml'), configOf(plan, plans));
  return plans.map(siteOf);
}

function configOf(plan: Plan, all: readonly Plan[]): string {
  const devices = all.map(
    ({ id, name, listens }) =>
      `<device id="${id}" name="${name}" compression="metadata"><address>tcp://127.0.0.1:${listens}</address></device>`,
  );
  const members = all.map(({ id }) => `<device id="${id}"></device>`).join('');
  return `<configuration version="36">
  <folder id="${FOLDER}" label="${FOLDER}" path="${plan.folder}" type="sendreceive" rescanIntervalS="10" fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="true" autoNormalize="true">
    ${members}<maxConflicts>10</maxConflicts><disableFsync>false</disableFsync><markerName>.stfolder</markerName>
  </folder>
  ${devices.join('\n  ')}
  <gui enabled="true" tls="false"><address>127.0.0.1:${plan.asks}</address><apikey>${KEY}</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${plan.listens}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled><localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled><startBrowser>false</startBrowser>
    <reconnectionIntervalS>1</reconnectionIntervalS><urAccepted>-1</urAccepted><autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled><stunKeepaliveStartS>0</stunKeepaliveStartS>
  </options>
</configuration>
`;
}

function siteOf({ name, home, folder, id, asks }: Plan): Site {
  let running: Running | null = null;
  const answers = async (): Promise<boolean> =>
    (await fetch(`http://127.0.0.1:${asks}/rest/system/ping`, { headers: { 'X-API-Key': KEY } })).ok;
  return {
    name,
    folder,
    id,
    said: () => running?.said() ?? `${name} does not run`,
    start: async () => {
      const now = started('syncthing', [
        'serve',
        '--home',
        home,
        '--no-browser',
        '--no-restart',
        '--no-upgrade',
      ]);
      running = now;
      await until(`${name} answers`, answers, 30_000);
    },
    stop: async () => {
      await running?.end();
      running = null;
    },
  };
}
