import { join } from 'node:path';
import type { Files } from '../../platform/files.ts';
import type { Random } from '../../platform/random.ts';
import { pagePolicy, sayStatus } from './headers.ts';
import { mediaType } from './media-type.ts';

export interface PageFilesDeps {
  /** The folder of the built window. */
  readonly renderer: string;
  readonly files: Files;
  readonly random: Random;
}

const NONCE = '__CSP_NONCE__';
// One plain name a segment: no dot first, no separators of any system, no encodings left.
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** Serves the built window. A path without an ending is a place in the app, so it gets the page itself. */
export async function servePageFiles(
  request: Request,
  { renderer, files, random }: PageFilesDeps,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sayStatus(405, 'Only reading is possible here.');
  const path = plainPath(new URL(request.url).pathname);
  if (path === null) return sayStatus(404, 'There is nothing here.');
  const isPlace = !path.at(-1)?.includes('.');
  if (isPlace || path.join('/') === 'index.html') return page(renderer, files, random);
  const bytes = await files.read(join(renderer, ...path));
  if (bytes === null) return sayStatus(404, 'There is nothing here.');
  const hashed = path[0] === 'assets';
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': mediaType(path.at(-1) ?? ''),
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

/** The segments of a path below the root; `null` when any of them is not a plain name, decoded or not. */
function plainPath(pathname: string): readonly string[] | null {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const isPlace = !segments.at(-1)?.includes('.');
  // Places in the app may hold ids with other signs; they name no file.
  const good = isPlace
    ? !/%(2e|2f|5c|00)|\\/i.test(pathname)
    : segments.every((segment) => SEGMENT.test(segment));
  return good ? segments : null;
}

async function page(renderer: string, files: Files, random: Random): Promise<Response> {
  const bytes = await files.read(join(renderer, 'index.html'));
  if (bytes === null) return sayStatus(503, 'The window is not built yet. Run: npm run build');
  const nonce = Buffer.from(random.bytes(18)).toString('base64');
  const text = Buffer.from(bytes).toString('utf8').replaceAll(NONCE, nonce);
  return new Response(text, {
    headers: { 'content-type': mediaType('index.html'), 'content-security-policy': pagePolicy(nonce) },
  });
}
