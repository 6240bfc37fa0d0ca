import { sayStatus } from './headers.ts';
import { mediaType } from './media-type.ts';
import type { Shelf } from './shelf.ts';

/** POST /upload?name=…, the file itself as the body: a `Result` with its token, size and SHA-256. */
export async function takeUpload(request: Request, shelf: Shelf, caller: string): Promise<Response> {
  if (request.method !== 'POST') return sayStatus(405, 'A file is sent with POST.');
  const name = (new URL(request.url).searchParams.get('name') ?? 'file').slice(0, 300);
  // Web streams are iterable here; the types of the web do not say so yet.
  const body = (request.body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>;
  const taken = await shelf.take(name, body, caller);
  if (!taken.ok) return Response.json(taken, { status: 413 });
  const { token, bytes, sha256 } = taken.value;
  return Response.json({ ok: true, value: { file: token, name, bytes, sha256 } });
}

/** GET /files/<token>/<name>: always as an attachment, so that a browser never opens it as a page of ours. */
export async function giveFile(request: Request, shelf: Shelf): Promise<Response> {
  const [, , token = ''] = new URL(request.url).pathname.split('/');
  const shelved = shelf.find(token);
  const bytes = shelved && (await shelf.read(token));
  if (!shelved || !bytes) return sayStatus(404, 'This file is no longer kept. Make it again.');
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': mediaType(shelved.name),
      'content-length': String(bytes.length),
      'x-wavebook-sha256': shelved.sha256,
      'content-disposition': `attachment; filename="${asciiName(shelved.name)}"; filename*=UTF-8''${encodedName(shelved.name)}`,
    },
  });
}

/** RFC 8187: what encodeURIComponent leaves but an extended value may not hold is encoded too. */
function encodedName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function asciiName(name: string): string {
  return name.replace(/[^A-Za-z0-9 ._()-]/g, '_');
}
