import { mkdtempSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SampleMaker } from '../../api/desk/sample-maker.ts';
import { makeDesk, type Desk } from '../../api/desk/desk.ts';
import type { AtDesk } from '../../api/desk/open-book.ts';
import { homeOf, placesIn } from '../../api/desk/place.ts';
import type { Shares, Shell, Tools } from '../../api/desk/tools.ts';
import { makeShelf } from '../../api/door/shelf.ts';
import { makeHandler, type Handler } from '../../api/handler.ts';
import { scryptStretch } from '../../identity/stretch.ts';
import { systemClock } from '../../platform/clock.ts';
import { nodeDisk } from '../../platform/node-disk.ts';
import { nodeFiles } from '../../platform/node-files.ts';
import { systemProcesses } from '../../platform/processes.ts';
import { systemRandom, type Random } from '../../platform/random.ts';
import { systemTimer, type Timer } from '../../platform/timer.ts';
import { sampleMaker } from '../../sample/build-sample.ts';
import { diskShare } from '../../sync/disk-share.ts';
import { nodeShareClient } from '../../sync/doctor/node-share-client.ts';
import { appFolder } from './app-folder.ts';
import { troublesIn } from './troubles.ts';

/** The largest file taken in. */
const MOST_UPLOAD = 1024 * 1024 * 1024;

export interface AppOptions {
  readonly shell: Shell;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly callerOf: (request: Request) => string;
  /** Told of each book that is opened, before anybody else is. */
  readonly onOpen?: (at: AtDesk) => Promise<void>;
  /** What builds the sample; left out, the one of this program. */
  readonly sample?: SampleMaker | null;
  readonly say?: (words: string) => void;
  /** Powers other than this machine's own; tests hand in quick and repeatable ones. */
  readonly tools?: Partial<Tools>;
}

/** The app but its window: one place where everything is put together. */
export interface App {
  readonly desk: Desk;
  readonly handler: Handler;
  readonly tools: Tools;
  readonly close: () => Promise<void>;
}

export function makeApp(options: AppOptions): App {
  const tools = systemTools(options);
  const desk = makeDesk(tools, options.onOpen);
  const shelf = makeShelf(mkdtempSync(join(tmpdir(), 'wavebook-')), MOST_UPLOAD, tools.files, tools.random);
  const { renderer } = appFolder(import.meta.dirname);
  const sample = options.sample === undefined ? sampleMaker(tools) : options.sample;
  const handler = makeHandler({ desk, shelf, sample, renderer, callerOf: options.callerOf });
  const close = async (): Promise<void> => {
    await desk.close();
    await shelf.clear();
  };
  return { desk, handler, tools, close };
}

function systemTools({ shell, env = process.env, say = () => undefined, tools = {} }: AppOptions): Tools {
  const places = placesIn(homeOf({ env, platform: process.platform, userHome: homedir() }));
  const { version, build } = appFolder(import.meta.dirname);
  const [random, timer] = [systemRandom(), systemTimer()];
  return {
    files: nodeFiles(),
    shares: sharesOf(random, timer),
    clock: systemClock(),
    random,
    timer,
    processes: systemProcesses(),
    stretch: scryptStretch,
    places,
    app: { version, build },
    shell,
    deviceName: env['WAVEBOOK_WORKSTATION'] || hostname() || 'workstation',
    lockMs: lockMs(env['WAVEBOOK_LOCK_MINUTES']),
    report: troublesIn(places.troubles, say),
    ...tools,
  };
}

/** Folders of this machine. Of the two that try one out, the second asks past what this machine remembers of it. */
function sharesOf(random: Random, timer: Timer): Shares {
  return {
    at: (root) => diskShare({ disk: nodeDisk(), root, random, timer }),
    clients: (where) => [nodeShareClient(where), nodeShareClient(where, { past: true })],
  };
}

/** From one minute to a working day; anything else is as if nothing was set. */
function lockMs(text: string | undefined): number | null {
  const minutes = Number(text);
  return Number.isFinite(minutes) && minutes >= 1 && minutes <= 480 ? minutes * 60_000 : null;
}
