import { join } from 'node:path';
import { makeDesk, type Desk } from '../../../../src-main/api/desk/desk.ts';
import { placesIn } from '../../../../src-main/api/desk/place.ts';
import type { Tools } from '../../../../src-main/api/desk/tools.ts';
import { makeShelf, type Shelf } from '../../../../src-main/api/door/shelf.ts';
import { makeHandler, type Handler } from '../../../../src-main/api/handler.ts';
import { fixedClock } from '../../../../src-main/platform/fixed-clock.ts';
import { manualTimer } from '../../../../src-main/platform/manual-timer.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { systemProcesses } from '../../../../src-main/platform/processes.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { Router } from '../../../../shared/api/router.ts';
import { quickStretch, START } from '../identity/bench-register.ts';
import { benchShares } from './bench-shares.ts';
import type { Result } from '../../../../shared/kernel/result.ts';

export const ADMIN = {
  id: 'i.solberg',
  name: 'Ingrid Solberg',
  title: 'Quality engineer',
  password: 'green herring on the night shift',
};
export const BOOK = { name: 'Plant Nord', site: 'Plant Nord', zone: 'Europe/Oslo', dir: null, admin: ADMIN };
export const ADDRESS = 'http://127.0.0.1:4100';
/** The largest file the bench takes in. */
export const MOST_UPLOAD = 4_000_000;
export const LOCK_MS = 15 * 60_000;

export interface BenchDesk {
  readonly desk: Desk;
  readonly shelf: Shelf;
  readonly handler: Handler;
  readonly tools: Tools;
  /** What was reported as a fault of ours: must stay empty. */
  readonly faults: unknown[];
  readonly timer: ReturnType<typeof manualTimer>;
  readonly clientOf: (caller: string) => TRPCClient<Router>;
}

/** The whole of the app but its shell, on files in memory. */
export function benchDesk(part: Partial<Tools> = {}): BenchDesk {
  const faults: unknown[] = [];
  const timer = manualTimer();
  const tools: Tools = {
    files: memoryFiles(),
    shares: benchShares(),
    clock: fixedClock(START, 10),
    random: seededRandom(1),
    timer,
    processes: systemProcesses(),
    stretch: quickStretch,
    places: placesIn('/home/wavebook'),
    app: { version: '0.1.0', build: 'test' },
    shell: 'test',
    deviceName: 'NORD-PK-01',
    lockMs: null,
    report: (error) => `fault-${faults.push(error)}`,
    ...part,
  };
  const desk = makeDesk(tools);
  const shelf = makeShelf(join(tools.places.home, 'shelf'), MOST_UPLOAD, tools.files, tools.random);
  const handler = makeHandler({
    desk,
    shelf,
    sample: null,
    renderer: '/renderer',
    callerOf: (request) => request.headers.get('x-caller') ?? 'window',
  });
  return {
    desk,
    shelf,
    handler,
    tools,
    faults,
    timer,
    clientOf: (caller) => clientOver(handler, { 'x-caller': caller }),
  };
}

/** A client that speaks to a handler as a window would speak to its host. */
export function clientOver(
  handler: Handler,
  headers: Record<string, string> = {},
  url = ADDRESS,
): TRPCClient<Router> {
  const call = (input: unknown, init?: unknown) => handler(new Request(input as string, init as RequestInit));
  return createTRPCClient<Router>({ links: [httpLink({ url: `${url}/trpc`, headers, fetch: call })] });
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'done' : result.refusal.code;
}
