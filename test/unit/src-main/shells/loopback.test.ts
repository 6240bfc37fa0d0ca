import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTRPCClient, httpLink } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Router } from '../../../../shared/api/router.ts';
import { readLock } from '../../../../src-main/book/lock.ts';
import { nodeFiles } from '../../../../src-main/platform/node-files.ts';
import { startHost, type Host } from '../../../../src-main/shells/browser/host.ts';
import { apiContract } from '../api/api-contract.ts';
import { BOOK, valueOf } from '../api/bench-desk.ts';
import { quickStretch } from '../identity/bench-register.ts';

async function hostAt(home: string, faults: unknown[] = []): Promise<Host> {
  const tools = { stretch: quickStretch, report: (error: unknown) => `fault-${faults.push(error)}` };
  const host = await startHost({
    port: 0,
    env: { WAVEBOOK_HOME: home },
    say: () => undefined,
    sample: null,
    shell: 'browser',
    tools,
    onWindowAsked: async () => undefined,
  });
  if ('token' in host) throw new Error('another host runs');
  return host;
}

/** Takes an invitation as a browser does, and gives the cookie. */
async function cookieFrom(invitation: string): Promise<string> {
  const answer = await fetch(invitation, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/');
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const temporary = () => mkdtemp(join(tmpdir(), 'wavebook-test-'));

apiContract('the loopback host', async () => {
  const home = await temporary();
  const faults: unknown[] = [];
  const host = await hostAt(home, faults);
  const headersFor = async () => ({
    cookie: await cookieFrom(host.guard.invitation()),
    origin: host.address,
  });
  const [mine, others] = [await headersFor(), await headersFor()];
  const client = (headers: Record<string, string>) =>
    createTRPCClient<Router>({ links: [httpLink({ url: `${host.address}/trpc`, headers })] });
  return {
    api: client(mine),
    other: client(others),
    faults,
    request: (path, init) =>
      fetch(`${host.address}${path}`, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), ...mine },
      }),
    close: async () => {
      await host.close();
      await rm(home, { recursive: true });
    },
  };
});

describe('[R71] the loopback host', () => {
  let home: string;
  let host: Host;
  let cookie: string;
  beforeAll(async () => {
    home = await temporary();
    host = await hostAt(home);
    cookie = await cookieFrom(host.guard.invitation());
  });
  afterAll(async () => {
    await host.close();
    await rm(home, { recursive: true });
  });

  /** A request with exactly these headers; the path goes out as it is written. */
  function raw(
    path: string,
    headers: Record<string, string>,
    method = 'GET',
  ): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
    const { port } = new URL(host.address);
    return new Promise((good, bad) => {
      const asked = httpRequest(
        { host: '127.0.0.1', port, path, method, headers, setHost: !('host' in headers) },
        (answer) => {
          let body = '';
          answer
            .setEncoding('utf8')
            .on('data', (part: string) => void (body += part))
            .on('end', () => good({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
        },
      );
      asked.on('error', bad).end();
    });
  }
  const inside = () => ({ cookie, origin: host.address });

  it('[R71] listens on 127.0.0.1 and on nothing else', async () => {
    const { port } = new URL(host.address);
    const refused = await new Promise((done) =>
      connect({ host: '::1', port: Number(port) })
        .on('error', () => done(true))
        .on('connect', () => done(false)),
    );
    expect(refused).toBe(true);
  });

  it('[R71] lets nobody in without a cookie, on any path', async () => {
    for (const path of ['/', '/trpc/desk.status', '/events', '/files/x/y', '/assets/index.js'])
      expect((await raw(path, {})).status).toBe(401);
    expect((await raw('/', { cookie: 'wavebook=1' })).status).toBe(401);
    expect((await raw('/', { cookie: `${cookie}x` })).status).toBe(401);
    expect((await raw('/', { cookie: `${cookie.slice(0, -1)}` })).status).toBe(401);
    expect((await raw('/trpc/desk.status', { cookie })).status).toBe(200);
  });

  it('[R71] names the port in the cookie, hides it from scripts and from other sites', async () => {
    const answer = await fetch(host.guard.invitation(), { redirect: 'manual' });
    const [pair, ...rules] = (answer.headers.get('set-cookie') ?? '').split('; ');
    expect(pair).toMatch(new RegExp(`^wavebook-${new URL(host.address).port}=[\\w-]{43}$`));
    expect(rules).toEqual(['HttpOnly', 'SameSite=Strict', 'Path=/']);
  });

  it('[R71] takes an invitation once', async () => {
    const invitation = host.guard.invitation();
    await cookieFrom(invitation);
    expect((await fetch(invitation, { redirect: 'manual' })).status).toBe(401);
    expect((await fetch(`${host.address}/?token=`, { redirect: 'manual' })).status).toBe(401);
    expect((await fetch(`${host.address}/?token=${'A'.repeat(43)}`, { redirect: 'manual' })).status).toBe(
      401,
    );
  });

  it.each([
    'localhost:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'evil.example:PORT',
    '127.0.0.1:PORT.evil.example',
    '[::1]:PORT',
    '0.0.0.0:PORT',
    '127.1:PORT',
    'user@127.0.0.1:PORT',
  ])('[R71] answers 421 to the Host %s, cookie or not', async (name) => {
    const { port } = new URL(host.address);
    expect((await raw('/trpc/desk.status', { ...inside(), host: name.replace('PORT', port) })).status).toBe(
      421,
    );
  });

  it('[R71] answers 421 to a foreign address in the request line', async () => {
    const answer = await raw('http://evil.example/trpc/desk.status', {
      ...inside(),
      host: new URL(host.address).host,
    });
    expect([400, 421]).toContain(answer.status);
  });

  it.each([
    'https://evil.example',
    'null',
    'http://localhost:PORT',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:PORT.evil.example',
  ])('[R71] answers 403 to the Origin %s, reading or writing', async (origin) => {
    const { port } = new URL(host.address);
    const headers = { cookie, origin: origin.replace('PORT', port) };
    expect((await raw('/trpc/desk.status', headers)).status).toBe(403);
    expect((await raw('/trpc/desk.close', headers, 'POST')).status).toBe(403);
  });

  it('[R71] answers 403 to a write without an Origin, and to what another site caused', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await raw('/trpc/desk.close', { cookie }, method)).status).toBe(403);
    expect((await raw('/', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await raw('/', { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await raw('/trpc/desk.status', { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('[R71] gives no cross-origin permission in any answer', async () => {
    const answer = await raw('/trpc/desk.status', inside());
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/%252e%252e/package.json',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/assets/..%00.js',
    '/.stamp-main',
    '/assets/.hidden.js',
    '/C:/windows/win.ini',
    '/\u0000.js',
  ])('[R71] gives no file outside the window for %j', async (path) => {
    const answer = await raw(encodeURI(path).replaceAll('%25', '%'), inside());
    expect(answer.body).not.toContain('"version"');
    expect(answer.body).not.toContain('root:');
    expect([400, 404, 200, 503]).toContain(answer.status);
    expect(answer.status !== 200 || String(answer.headers['content-type']).startsWith('text/html')).toBe(
      true,
    );
  });

  it('[R71] serves a program that knows the host token from a file only this person can read', async () => {
    const lock = await readLock(home, nodeFiles());
    expect(lock).toMatchObject({ address: host.address });
    const headers = {
      authorization: `Bearer ${lock?.token}`,
      origin: host.address,
      'x-wavebook-caller': 'cli-1',
    };
    expect((await raw('/trpc/desk.status', headers)).status).toBe(200);
    expect(
      (await raw('/trpc/desk.status', { ...headers, authorization: `Bearer ${lock?.token}x` })).status,
    ).toBe(401);
    expect((await raw('/door/window', { ...headers, origin: 'https://evil.example' }, 'POST')).status).toBe(
      403,
    );
  });

  it('[R71] keeps the host token to this person, and puts it into the lock of the book that is open', async () => {
    const { stat } = await import('node:fs/promises');
    expect((await stat(join(home, 'lock'))).mode & 0o077).toBe(0);
    const api = createTRPCClient<Router>({
      links: [httpLink({ url: `${host.address}/trpc`, headers: inside() })],
    });
    const { book } = valueOf(await api.desk.make.mutate(BOOK));
    expect(await readLock(book?.dir ?? '', nodeFiles())).toMatchObject({
      address: host.address,
      token: host.guard.hostToken,
    });
  });

  it('is one for each home: a second start finds the first', async () => {
    const second = await startHost({
      port: 0,
      env: { WAVEBOOK_HOME: home },
      say: () => undefined,
      sample: null,
      shell: 'browser',
      onWindowAsked: async () => undefined,
    });
    expect(second).toEqual({ address: host.address, token: host.guard.hostToken });
  });
});
