import { timingSafeEqual } from 'node:crypto';
import { sayStatus } from '../../api/door/headers.ts';
import type { Random } from '../../platform/random.ts';
import { sha256 } from '../../platform/sha256.ts';

/** Whether a request may come in, and who it comes from. */
export type Admission =
  | { readonly kind: 'in'; readonly caller: string }
  | { readonly kind: 'answered'; readonly response: Response };

export interface Guard {
  /** The one check, before anything is routed (R71). */
  admit(request: Request): Admission;
  /** An address with a token that lets one window in, once. */
  invitation(): string;
  /** For programs of the same person: they find it in a file only that person can read. */
  readonly hostToken: string;
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Guards a host at `http://127.0.0.1:<port>`: exact Host (421), Origin (403, also when missing on a write),
 * then a cookie or the host token (401). A web page passes none of these; another name for this
 * machine (DNS rebinding) not the first.
 */
export function makeGuard(port: number, random: Random): Guard {
  const [host, address] = [`127.0.0.1:${port}`, `http://127.0.0.1:${port}`];
  const secret = (): string => Buffer.from(random.bytes(32)).toString('base64url');
  const cookieName = `wavebook-${port}`;
  const hostToken = secret();
  const invitations = new Set<string>();
  const cookies = new Map<string, string>();

  function enter(request: Request, token: string): Response {
    const known = cookieOf(request, cookieName);
    const invited = [...invitations].find((one) => same(one, token));
    if (invited === undefined)
      return sayStatus(401, 'This address was used before. Open Wavebook again from where you started it.');
    invitations.delete(invited);
    const headers = new Headers({ location: '/', 'cache-control': 'no-store' });
    if (callerOf(cookies, known) === null) {
      const cookie = secret();
      cookies.set(cookie, `window-${cookies.size + 1}`);
      headers.set('set-cookie', `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`);
    }
    return new Response(null, { status: 303, headers });
  }

  return {
    hostToken,
    invitation: () => {
      const token = secret();
      invitations.add(token);
      return `${address}/?token=${token}`;
    },
    admit: (request) => {
      const stranger = strange(request, host, address);
      if (stranger) return { kind: 'answered', response: stranger };
      const token = new URL(request.url).searchParams.get('token');
      if (token !== null && request.method === 'GET')
        return { kind: 'answered', response: enter(request, token) };
      const caller = programCaller(request, hostToken) ?? callerOf(cookies, cookieOf(request, cookieName));
      if (caller !== null) return { kind: 'in', caller };
      return {
        kind: 'answered',
        response: sayStatus(
          401,
          'Wavebook does not know this window. Open it again from where you started it.',
        ),
      };
    },
  };
}

/** Refuses what did not come from a page or a program that was told this very address. */
function strange(request: Request, host: string, address: string): Response | null {
  if (request.headers.get('host') !== host || new URL(request.url).host !== host)
    return sayStatus(421, 'This is not the address of this host.');
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const foreign = (origin !== null && origin !== address) || site === 'cross-site' || site === 'same-site';
  if (foreign || (origin === null && !SAFE.has(request.method)))
    return sayStatus(403, 'Only its own window may write to Wavebook.');
  return null;
}

/** A command line names itself, so that each has a session of its own. */
function programCaller(request: Request, hostToken: string): string | null {
  const given = /^Bearer (.{1,200})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (given === undefined || !same(given, hostToken)) return null;
  return `program-${(request.headers.get('x-wavebook-caller') ?? '').replace(/[^\w-]/g, '').slice(0, 64)}`;
}

function cookieOf(request: Request, name: string): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
}

function callerOf(cookies: ReadonlyMap<string, string>, cookie: string | null): string | null {
  if (cookie === null) return null;
  for (const [known, caller] of cookies) if (same(known, cookie)) return caller;
  return null;
}

/** Equal or not, in a time that says nothing about how nearly. */
function same(a: string, b: string): boolean {
  return timingSafeEqual(sha256(Buffer.from(a)), sha256(Buffer.from(b)));
}
