import type { App, Session, WebContents } from 'electron';
import { isOwnPage, SCHEME } from './scheme.ts';

/** Every page, whenever it is made: no other address, no new window, no frame of somebody else. */
export function fencePages(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => fencePage(contents));
}

function fencePage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => void (isOwnPage(url) || event.preventDefault()));
  contents.on('will-redirect', (event, url) => void (isOwnPage(url) || event.preventDefault()));
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** No permission of any kind, and no request that leaves the app. */
export function fenceSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isInside(details.url) }));
}

function isInside(url: string): boolean {
  const { protocol } = new URL(url);
  return [`${SCHEME}:`, 'devtools:', 'blob:', 'data:'].includes(protocol);
}
