import { describe, expect, it } from 'vitest';
import { servePageFiles } from '../../../../src-main/api/door/page-files.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { seededRandom } from '../../../../src-main/platform/seeded-random.ts';
import { ADDRESS } from './bench-desk.ts';

const PAGE =
  '<script nonce="__CSP_NONCE__" src="/assets/a.js"></script><style nonce="__CSP_NONCE__"></style>';
const inside = {
  '/app/renderer/index.html': PAGE,
  '/app/renderer/assets/index-a1b2.js': 'run()',
  '/app/renderer/favicon.svg': '<svg/>',
};
const outside = {
  '/app/package.json': 'SECRET',
  '/app/renderer/.stamp': 'SECRET',
  '/app/main/cli.js': 'SECRET',
  '/etc/passwd': 'SECRET',
};

function bench() {
  const files = memoryFiles(
    new Map(Object.entries({ ...inside, ...outside }).map(([path, text]) => [path, Buffer.from(text)])),
  );
  const random = seededRandom(5);
  return (path: string, method = 'GET') => {
    const request = new Request(`${ADDRESS}/`, { method });
    // As it came in: `new Request` would already have tidied the path.
    Object.defineProperty(request, 'url', { value: path.startsWith('http') ? path : `${ADDRESS}${path}` });
    return servePageFiles(request, { renderer: '/app/renderer', files, random });
  };
}

describe('the files of the window', () => {
  it('come with their media type; hashed ones may be kept for ever', async () => {
    const get = bench();
    const script = await get('/assets/index-a1b2.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await get('/favicon.svg')).headers.get('content-type')).toBe('image/svg+xml');
  });

  it('give the page itself for every place of the app, and 404 for a file that is not there', async () => {
    const get = bench();
    for (const place of ['/', '/trail', '/rollouts/0193/waves/0194/sign/entry', '/index.html'])
      expect(await (await get(place)).text()).toContain('/assets/a.js');
    expect((await get('/assets/none.js')).status).toBe(404);
    expect((await get('/', 'POST')).status).toBe(405);
  });

  it('carry a nonce of each answer’s own, in the page and in its policy, and no other source of scripts', async () => {
    const get = bench();
    const [one, two] = [await get('/'), await get('/')];
    const nonce = /'nonce-([^']+)'/.exec(one.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(Buffer.from(nonce, 'base64')).toHaveLength(18);
    expect(await one.text()).toBe(PAGE.replaceAll('__CSP_NONCE__', nonce));
    expect(two.headers.get('content-security-policy')).not.toContain(nonce);
    const policy = one.headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "connect-src 'self'",
    ])
      expect(policy).toContain(rule);
    expect(policy.split('; ').find((rule) => rule.startsWith('script-src'))).not.toMatch(
      /unsafe|\*|https?:|'self'/,
    );
  });

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/%2e%2e%2fpackage.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/assets/..%2f..%2fpackage.json',
    '/%252e%252e/package.json',
    '/.stamp',
    '/assets/.././.stamp',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/..%00/package.json',
    '/main/cli.js',
    '/../main/cli.js',
    '/..;/package.json',
    '/%c0%ae%c0%ae/package.json',
    '/．．/package.json',
  ])('[R71] give nothing from outside their folder for %s', async (path) => {
    const answer = await bench()(path);
    expect(await answer.text()).not.toContain('SECRET');
    expect([200, 404]).toContain(answer.status);
  });

  it('[R71] would give it away if segments were not looked at: the bait is there', async () => {
    const files = memoryFiles(
      new Map(Object.entries(outside).map(([path, text]) => [path, Buffer.from(text)])),
    );
    expect(Buffer.from((await files.read('/app/package.json')) ?? []).toString()).toBe('SECRET');
  });
});
