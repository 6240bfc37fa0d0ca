import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTRPCClient, httpLink } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import type { Router } from '../../../../shared/api/router.ts';
import { readLock } from '../../../../src-main/book/lock.ts';
import { nodeFiles } from '../../../../src-main/platform/node-files.ts';
import { CHOOSE_FOLDER } from '../../../../src-main/shells/electron/channels.ts';
import { runInElectron } from '../../../../src-main/shells/electron/run.ts';
import { ORIGIN } from '../../../../src-main/shells/electron/scheme.ts';
import { apiContract } from '../api/api-contract.ts';
import { quickStretch } from '../identity/bench-register.ts';
import { electronDouble, type ElectronDouble } from './electron-double.ts';

async function started(
  double = electronDouble(),
  faults: unknown[] = [],
): Promise<ElectronDouble & { readonly home: string; readonly stop: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'wavebook-test-'));
  const tools = { stretch: quickStretch, report: (error: unknown) => `fault-${faults.push(error)}` };
  runInElectron(double.parts, {
    folder: '/app/dist/main',
    book: null,
    env: { WAVEBOOK_HOME: home },
    sample: null,
    tools,
  });
  await double.called('loadURL');
  const stop = async () => {
    double.fire('window-all-closed');
    await double.called('quit');
    await rm(home, { recursive: true });
  };
  return { ...double, home, stop };
}

apiContract('Electron’s protocol', async () => {
  const faults: unknown[] = [];
  const { handle, home, stop } = await started(electronDouble(), faults);
  const api = createTRPCClient<Router>({
    links: [
      httpLink({
        url: `${ORIGIN}/trpc`,
        fetch: (input, init) => handle(new Request(input as string, init as RequestInit)),
      }),
    ],
  });
  // Electron has one window, so the other caller is a command line, which comes in by the loopback door.
  const lock = await readLock(home, nodeFiles());
  const headers = {
    authorization: `Bearer ${lock?.token}`,
    origin: lock?.address ?? '',
    'x-wavebook-caller': 'cli-1',
  };
  const other = createTRPCClient<Router>({ links: [httpLink({ url: `${lock?.address}/trpc`, headers })] });
  return {
    api,
    other,
    faults,
    request: (path, init) => handle(new Request(`${ORIGIN}${path}`, init)),
    close: stop,
  };
});

describe('the Electron shell', () => {
  it('registers its scheme and shuts the sandbox before the app is ready', async () => {
    const double = await started();
    const names = double.calls.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['registerSchemesAsPrivileged', 'enableSandbox', 'whenReady']);
    expect(double.calls[0]?.given).toEqual([
      {
        scheme: 'wavebook',
        privileges: expect.objectContaining({
          standard: true,
          secure: true,
          bypassCSP: false,
          corsEnabled: false,
        }),
      },
    ]);
    await double.stop();
  });

  it('opens one window of its own page, isolated, sandboxed and without Node', async () => {
    const double = await started();
    expect(double.windows).toHaveLength(1);
    expect(double.windows[0]?.url).toBe('wavebook://app/');
    expect(double.windows[0]?.options['webPreferences']).toMatchObject({
      preload: '/app/dist/main/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
    double.fire('second-instance');
    await double.called('focus');
    expect(double.windows).toHaveLength(1);
    await double.stop();
  });

  it('leaves at once when it runs already', () => {
    const double = electronDouble({ first: false });
    runInElectron(double.parts, { folder: '/app', book: null, env: {}, sample: null });
    expect(double.calls.map(({ name }) => name)).toEqual(['quit']);
  });

  it('denies new windows, other addresses, frames, permissions and every request that leaves', async () => {
    const double = await started();
    const stopped: string[] = [];
    const on = new Map<string, (event: { preventDefault: () => void }, url: string) => void>();
    let opener: (asked: { url: string }) => unknown = () => null;
    double.fire(
      'web-contents-created',
      {},
      {
        setWindowOpenHandler: (answer: typeof opener) => void (opener = answer),
        on: (event: string, listener: never) => void on.set(event, listener),
      },
    );
    expect(opener({ url: 'wavebook://app/trail' })).toEqual({ action: 'deny' });
    const go = (event: string, url: string) =>
      on.get(event)?.({ preventDefault: () => void stopped.push(url) }, url);
    const bad = [
      'https://evil.example/',
      'file:///etc/passwd',
      'wavebook://app.evil/',
      'wavebook://apple/',
      'javascript:alert(1)',
    ];
    for (const url of [...bad, 'wavebook://app/trail']) go('will-navigate', url);
    expect(stopped).toEqual(bad);
    go('will-redirect', bad[0]!);
    go('will-attach-webview', 'x');
    expect(stopped.slice(-2)).toEqual([bad[0], 'x']);
    const { permissionRequest, permissionCheck, devicePermission, beforeRequest } = double.session as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    expect([permissionCheck?.(), devicePermission?.()]).toEqual([false, false]);
    permissionRequest?.({}, 'media', (granted: boolean) => expect(granted).toBe(false));
    const cancelled = (url: string) => {
      let cancel = null as unknown;
      beforeRequest?.({ url }, (answer: { cancel: boolean }) => void (cancel = answer.cancel));
      return cancel;
    };
    expect(
      [
        'https://evil.example/',
        'http://127.0.0.1:1/',
        'file:///etc/passwd',
        'ws://x/',
        'wavebook://app/assets/a.js',
      ].map(cancelled),
    ).toEqual([true, true, true, true, false]);
    await double.stop();
  });

  it('serves its own host and origin only', async () => {
    const double = await started();
    const status = async (url: string, headers = {}) =>
      (await double.handle(new Request(url, { headers }))).status;
    expect(await status('wavebook://app/trpc/desk.status')).toBe(200);
    expect(await status('wavebook://other/trpc/desk.status')).toBe(421);
    expect(await status('wavebook://app/trpc/desk.status', { origin: 'https://evil.example' })).toBe(403);
    await double.stop();
  });

  it('lets only its own page choose a folder', async () => {
    const double = await started();
    expect(await double.invoke(CHOOSE_FOLDER, 'wavebook://app/')).toBe('/books/nord');
    expect(await double.invoke(CHOOSE_FOLDER, 'https://evil.example/')).toBeNull();
    await double.stop();
  });

  it('is the only thing that knows Electron, and never by an import that Node would follow', async () => {
    const text = await readFile('src-main/shells/electron.ts', 'utf8');
    expect(text).not.toMatch(/^import (?!type).*'electron'/m);
    expect(existsSync('src-main/shells/preload.ts')).toBe(true);
  });
});
