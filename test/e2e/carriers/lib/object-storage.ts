import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { freePorts } from './program.ts';
import type { Storage } from './rclone.ts';

const BUCKET = 'wavebook';

interface Laid {
  readonly bytes: Buffer;
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * As much of S3 as copying needs, in memory: whole objects or none, nothing is ever removed. It stands in for a storage that
 * Debian has no package of; what is tried is how rclone speaks to one.
 */
export async function objectStorage(dir: string): Promise<Storage> {
  const [port = 0] = await freePorts(1);
  const objects = new Map<string, Laid>();
  const refused: string[] = [];
  let server: Server | null = null;
  return {
    remote: `storage:${BUCKET}`,
    env: {
      RCLONE_CONFIG: join(dir, 'rclone.conf'),
      RCLONE_CONFIG_STORAGE_TYPE: 's3',
      RCLONE_CONFIG_STORAGE_PROVIDER: 'Other',
      RCLONE_CONFIG_STORAGE_ENDPOINT: `http://127.0.0.1:${port}`,
      RCLONE_CONFIG_STORAGE_ACCESS_KEY_ID: 'loopback',
      RCLONE_CONFIG_STORAGE_SECRET_ACCESS_KEY: 'loopback',
      RCLONE_CONFIG_STORAGE_REGION: 'none',
      // The certificates of wherever this runs are nothing to a storage on the loopback, and rclone 1.60 stumbles over them.
      AWS_CA_BUNDLE: undefined,
    },
    start: () =>
      new Promise((resolve) => {
        server = createServer((request, response) => void answer(request, response, objects, refused));
        server.listen(port, '127.0.0.1', resolve);
      }),
    stop: () =>
      new Promise((resolve) => {
        server?.closeAllConnections();
        if (server === null) resolve();
        else server.close(() => resolve());
      }),
    said: () => `${objects.size} objects; refused: ${refused.slice(-5).join(', ')}`,
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, Laid>,
  refused: string[],
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://storage');
  const key = decodeURIComponent(url.pathname).slice(`/${BUCKET}/`.length);
  if (request.method === 'GET' && key === '') return list(response, objects, url.searchParams);
  if (request.method === 'PUT' && key !== '') return put(request, response, objects, key);
  const laid = objects.get(key);
  if ((request.method === 'GET' || request.method === 'HEAD') && laid) return give(request, response, laid);
  // Sites may not delete; whatever else is asked for is not there.
  if (request.method !== 'GET' && request.method !== 'HEAD') refused.push(`${request.method} ${request.url}`);
  response.writeHead(laid || request.method === 'DELETE' ? 403 : 404).end();
}

async function put(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, Laid>,
  key: string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  // A connection that broke leaves nothing.
  if (!request.complete || bytes.length !== Number(request.headers['content-length'])) return;
  const meta = Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  objects.set(key, { bytes, meta: Object.fromEntries(meta) as Record<string, string> });
  response.writeHead(200, { ETag: tagOf(bytes) }).end();
}

function give(request: IncomingMessage, response: ServerResponse, { bytes, meta }: Laid): void {
  const headers = { 'Content-Length': bytes.length, ETag: tagOf(bytes), 'Last-Modified': LONG_AGO, ...meta };
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes);
}

const LONG_AGO = 'Thu, 01 Jan 2026 00:00:00 GMT';

function tagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}

function list(response: ServerResponse, objects: ReadonlyMap<string, Laid>, asked: URLSearchParams): void {
  const [prefix, delimiter] = [asked.get('prefix') ?? '', asked.get('delimiter') ?? ''];
  const folders = new Set<string>();
  const contents: string[] = [];
  for (const [key, { bytes }] of [...objects].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!key.startsWith(prefix)) continue;
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (cut >= 0) folders.add(key.slice(0, cut + 1));
    else
      contents.push(
        `<Contents><Key>${key}</Key><Size>${bytes.length}</Size><ETag>${tagOf(bytes)}</ETag><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>`,
      );
  }
  const common = [...folders].map((folder) => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${BUCKET}</Name><Prefix>${prefix}</Prefix><IsTruncated>false</IsTruncated>${contents.join('')}${common.join('')}</ListBucketResult>`;
  response.writeHead(200, { 'Content-Type': 'application/xml' }).end(xml);
}
