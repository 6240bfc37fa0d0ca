import { existsSync } from 'node:fs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser the end-to-end tests drive: `WAVEBOOK_BROWSER` if set, else the first one installed, else null. */
export function chromiumPath() {
  const chosen = process.env.WAVEBOOK_BROWSER;
  if (chosen) return existsSync(chosen) ? chosen : null;
  return known.find((path) => existsSync(path)) ?? null;
}
