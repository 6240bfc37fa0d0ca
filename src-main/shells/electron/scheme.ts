import type { CustomScheme } from 'electron';
import { sayStatus, sealed } from '../../api/door/headers.ts';

export const SCHEME = 'wavebook';
export const ORIGIN = `${SCHEME}://app`;

/** To be registered before the app is ready: a real origin with fetch and streams, and no rights beyond. */
export const privileged: CustomScheme = {
  scheme: SCHEME,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    stream: true,
    corsEnabled: false,
    allowServiceWorkers: false,
    bypassCSP: false,
  },
};

/** What did not come from our own page is refused here, as the loopback guard does for the browser. */
export function strangeToScheme(request: Request): Response | null {
  const origin = request.headers.get('origin');
  if (new URL(request.url).host !== 'app')
    return sealed(sayStatus(421, 'There is no such place in Wavebook.'));
  if (origin !== null && origin !== ORIGIN)
    return sealed(sayStatus(403, 'Only its own window may use Wavebook.'));
  return null;
}

/** Whether the window may go there: its own pages only. */
export function isOwnPage(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}
