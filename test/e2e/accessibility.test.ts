import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { findings } from './support/axe.ts';
import { go, sentence, signIn } from './support/people.ts';

test.use({ story: { name: 'accessibility', begin: 'sample-open' } });

/** Signs in at the sample; gives the addresses of its blocked wave. */
async function enter(page: Page): Promise<{ readonly rollout: string; readonly wave: string }> {
  await signIn(page, 't.wieczorek');
  const link = await page
    .getByRole('link', { name: /Line 3/ })
    .first()
    .getAttribute('href');
  const [, rollout = '', wave = ''] = /(\/rollouts\/[^/]+)(\/waves\/[^/?#]+)/.exec(link ?? '') ?? [];
  return { rollout, wave: `${rollout}${wave}` };
}

test.describe('every screen, in light and dark, at the fold and at 400 % zoom', () => {
  test.describe.configure({ mode: 'parallel', timeout: 400_000 });

  test('home, the rollout in all its parts, the wave', async ({ window: page }) => {
    const found: string[] = [];
    const { rollout, wave } = await enter(page);
    await expect(sentence(page)).toHaveText(/halted/);
    found.push(...(await findings(page, 'home')));
    await go(page, wave, /Line 3/);
    found.push(...(await findings(page, 'wave')));
    await page.getByRole('button', { name: 'Show the proof' }).first().click();
    found.push(...(await findings(page, 'wave with proof')));
    for (const tab of [
      '',
      '/scope',
      '/training',
      '/measures',
      '/approvals',
      '/deviations',
      '/packets',
      '/history',
    ]) {
      await go(page, `${rollout}${tab}`, /MES electronic|gap/);
      found.push(...(await findings(page, `rollout${tab}`)));
    }
    expect(found).toEqual([]);
  });

  test('signing, trail, trail as of an event', async ({ window: page }) => {
    const found: string[] = [];
    const { wave } = await enter(page);
    await go(page, `${wave}/sign/entry`, /Approve Line 3/);
    found.push(...(await findings(page, 'signing')));
    await go(page, '/trail', /events in the audit trail/);
    found.push(...(await findings(page, 'trail')));
    await go(page, '/trail?at=300', /as of/);
    found.push(...(await findings(page, 'trail as of an event')));
    expect(found).toEqual([]);
  });

  test('an account, the settings, a sitting, a gate asked why, the trail of refusals', async ({
    window: page,
  }) => {
    const found: string[] = [];
    const { wave } = await enter(page);
    const screens = [
      ['/accounts/s.dahl', /^The account of Sofie Dahl is locked/],
      ['/settings/passwords', /^Passwords have/],
      ['/settings/routes', /routes are set/],
      ['/settings/duties', /rules keep duties apart/],
      ['/settings/alerts', /^1 alert stays/],
      [`${wave}/sign/entry/ceremony`, /can sign now/],
      [`${wave}/why`, /^Entry gate of/],
      ['/trail?refused=yes', /audit trail/],
    ] as const;
    for (const [href, title] of screens) {
      await go(page, href, title);
      found.push(...(await findings(page, href.replace(/[0-9a-f-]{36}/g, '…'))));
    }
    expect(found).toEqual([]);
  });

  test('approvals, people, training, imports, packets, accounts, a new rollout, no such page', async ({
    window: page,
  }) => {
    const found: string[] = [];
    await enter(page);
    const screens = [
      ['/approvals', /signature/i],
      ['/people', /on the roster/],
      ['/training', /training item/],
      ['/imports/people', /roster/],
      ['/imports/training', /taken in by/],
      ['/imports/measurements', /readings/],
      ['/packets', /packet/],
      ['/accounts', /may sign in/],
      ['/plan', /Plan a rollout/],
      ['/nowhere', /no such page/],
    ] as const;
    for (const [href, title] of screens) {
      await go(page, href, title);
      found.push(...(await findings(page, href)));
    }
    expect(found).toEqual([]);
  });

  test('an import step by step, a person and a record of theirs', async ({ window: page }) => {
    const found: string[] = [];
    await enter(page);
    await go(page, '/imports/people', /roster/);
    const [one, other] = ['A-1;Åse;Dahl;03/04/2026;', 'A-1;Øyvind;Vik;05/06/2026;late'];
    const file = (...rows: readonly string[]) => ({
      name: 'roster.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Id;First name;Surname;Start date;Crew', ...rows].join('\n')),
    });
    await page.locator('input[type=file]').setInputFiles(file(one, other));
    await expect(sentence(page)).toHaveText(/only you can answer/);
    found.push(...(await findings(page, 'columns and questions')));
    await page.getByRole('radio', { name: /Day first/ }).check();
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await expect(sentence(page)).toHaveText(/have a problem|has a problem/);
    found.push(...(await findings(page, 'problems')));
    await page.locator('input[type=file]').setInputFiles(file(one));
    await expect(sentence(page)).toHaveText(/1 person: 1 new/);
    found.push(...(await findings(page, 'changes')));
    await page.getByRole('button', { name: 'Sheet and encoding' }).click();
    await expect(sentence(page)).toHaveText(/1 row/);
    found.push(...(await findings(page, 'sheet and encoding')));
    await go(page, '/people', /on the roster/);
    await page.getByLabel('Name, id, line or shift').fill('jonas bakke');
    await page.getByRole('link', { name: 'Jonas Bakke' }).click();
    await expect(sentence(page)).toHaveText(/Jonas Bakke/);
    found.push(...(await findings(page, 'person')));
    await page
      .getByRole('grid', { name: /Training records/ })
      .getByRole('rowheader')
      .first()
      .click();
    found.push(...(await findings(page, 'person with a record')));
    expect(found).toEqual([]);
  });

  test('what opens over a screen: the palette, the keys, the halt, the record of training', async ({
    window: page,
  }) => {
    const found: string[] = [];
    const { wave } = await enter(page);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await findings(page, 'palette')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+H');
    await expect(page.getByRole('dialog', { name: /halt/i })).toBeVisible();
    found.push(...(await findings(page, 'halt')));
    await page.keyboard.press('Escape');
    await go(page, wave, /Line 3/);
    await page.getByRole('button', { name: 'Record training' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await findings(page, 'record training')));
    expect(found).toEqual([]);
  });

  test('the shop floor in all its tasks, and its locked door', async ({ window: page }) => {
    const found: string[] = [];
    await signIn(page, 'm.haugen');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Shop floor');
    await page.keyboard.press('Enter');
    await expect(sentence(page)).toHaveText(/Where does this workstation stand/);
    found.push(...(await findings(page, 'floor, where')));
    await page.getByRole('button', { name: /Line 3/ }).click();
    for (const [task, title] of [
      ['training', /Record training/],
      ['activities', /Activities/],
      ['incident', /Record an incident/],
      ['halt', /Call a halt/],
    ] as const) {
      await go(page, `/floor/${task}`, title);
      found.push(...(await findings(page, `floor, ${task}`)));
    }
    // Whoever locks in the middle of a halt is asked to go on with it; here the door itself is looked at.
    await go(page, '/floor/training', /Record training/);
    await page.keyboard.press('Control+Shift+L');
    await expect(page.getByRole('button', { name: 'Call a halt' })).toBeVisible();
    found.push(...(await findings(page, 'floor, locked')));
    expect(found).toEqual([]);
  });
});
