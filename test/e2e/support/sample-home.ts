import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from './running-app.ts';

const variable = 'WAVEBOOK_E2E_SAMPLE';

/**
 * Builds the sample once for the whole run, as the button of the first screen does; gives what removes it again.
 * A home named in the variable beforehand is taken as it is.
 */
// oxlint-disable-next-line import/no-default-export -- Playwright calls a global setup by its default
export default async function buildSampleOnce(): Promise<() => Promise<void>> {
  if (process.env[variable]) return async () => undefined;
  const home = await freshHome();
  process.env[variable] = home;
  const app = await startApp(home);
  try {
    await askForSample(app.address, app.invitation);
  } finally {
    await app.stop();
  }
  return () => rm(home, { recursive: true, force: true });
}

async function askForSample(address: string, invitation: string): Promise<void> {
  const entered = await fetch(invitation, { redirect: 'manual' });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const headers = { cookie, origin: address, 'content-type': 'application/json' };
  const answer = await fetch(`${address}/trpc/desk.sample`, { method: 'POST', headers });
  if (!answer.ok || !(await answer.text()).includes('"ok":true'))
    throw new Error(`the sample could not be made: ${answer.status}`);
}

/** An empty home of its own: no book, no workstation, no host. */
export function freshHome(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'wavebook-e2e-'));
}

/** Puts the sample, made already, into `home`. */
export async function copySample(home: string): Promise<void> {
  const made = process.env[variable];
  if (made === undefined) throw new Error('the global setup did not run');
  await cp(join(made, 'sample'), join(home, 'sample'), { recursive: true });
  // Every copy is the same workstation: on one folder they would find each other writing under one name.
  await rm(join(home, 'sample', 'share.json'), { force: true });
}

/** A copy of the folder through which the sample is shared, with what the workstation on line 2 wrote there. */
export async function copyShare(to: string): Promise<void> {
  await cp(join(process.env[variable] ?? '', 'sample-share'), to, { recursive: true });
}
