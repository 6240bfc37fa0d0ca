import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { fill, inDays, inDialog, press } from './support/forms.ts';
import { issued, lead, owner, quality, roster } from './support/plant-vest.ts';
import { accept, check, firstSignIn } from './support/newcomers.ts';
import { handOverTo, sentence, sign, signIn } from './support/people.ts';

test.use({ story: { name: 'blank-book', begin: 'nothing' } });

const gate = (window: Page) => window.getByRole('region', { name: /gate/i }).first();

test('[R14] [R15] [R37] from nothing to a wave that is handed over, by what the screens say alone', async ({
  window,
}) => {
  test.setTimeout(400_000);

  await test.step('a new book with its first administrator', async () => {
    await press(window, 'Make a new book For your own rollouts. You become its first administrator.');
    await fill(window, {
      'Name of the book': 'Change control, Plant Vest',
      Site: 'Plant Vest',
      'Your name': owner.name,
      'Your title': owner.title,
      'Your user id': owner.id,
      Password: owner.password,
      'Password once more': owner.password,
    });
    await press(window, 'Make the book');
    await signIn(window, owner.id, owner.password);
    await accept(window);
    await expect(sentence(window)).toHaveText(/This book is empty/, { timeout: 30_000 });
  });

  await test.step('people who sign', async () => {
    await window.getByRole('link', { name: 'Add people who sign' }).click();
    for (const who of [quality, lead]) {
      await press(window, 'Add an account');
      const dialog = window.getByRole('dialog');
      await fill(dialog, {
        Name: who.name,
        Title: who.title,
        'User id': who.id,
        [who.function]: true,
        [who.also]: true,
        'First password': issued,
        'First password once more': issued,
      });
      await press(dialog, 'Add the account');
      await expect(dialog.getByLabel('Invitation to hand over')).toHaveValue(new RegExp(issued));
      await press(dialog, 'Close, the password is handed over');
      await expect(dialog).toBeHidden();
      await expect(window.getByRole('row', { name: who.name })).toBeVisible();
    }
  });

  await test.step('each sets a password, and each is checked by somebody else', async () => {
    await firstSignIn(window, lead, issued);
    await firstSignIn(window, quality, issued);
    await check(window, owner);
    await check(window, lead);
    await handOverTo(window, lead.id, lead.password);
    await check(window, quality);
    await handOverTo(window, owner.id, owner.password);
  });

  await test.step('the roster', async () => {
    await window.getByRole('link', { name: 'People' }).first().click();
    await window.getByRole('link', { name: 'Import the roster' }).first().click();
    const chooser = window.waitForEvent('filechooser');
    await press(window, 'Choose a file');
    await (await chooser).setFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) });
    await expect(sentence(window)).toHaveText(/8 of 8 columns are read/);
    await press(window, 'Show what would change');
    await expect(sentence(window)).toHaveText('3 people: 3 new. Nothing is imported yet');
    await press(window, 'Import 3 rows');
    await expect(sentence(window)).toHaveText('Imported. 3 people: 3 new');
  });

  await test.step('a training item', async () => {
    await window.getByRole('link', { name: 'Training' }).first().click();
    await inDialog(window, 'Define an item', 'Define the item', (dialog) =>
      fill(dialog, { Id: 'WI-1', Title: 'Start-up of line 1' }),
    );
    await expect(window.getByRole('row', { name: /WI-1/ })).toBeVisible();
  });

  await test.step('the plan: what changes, phase, wave', async () => {
    await window.getByRole('link', { name: 'Rollouts' }).first().click();
    await window.getByRole('link', { name: 'Plan a rollout' }).first().click();
    await fill(window, {
      Title: 'Electronic batch record',
      Reason: 'Paper is lost',
      'Current state': 'Paper',
      'Intended state': 'Screens',
    });
    await press(window, 'Make the draft');
    await expect(sentence(window)).toHaveText('Electronic batch record');
    await inDialog(window, 'Add a phase', 'Add the phase', (dialog) =>
      fill(dialog, { Title: 'Line 1', 'This phase is the pilot': true }),
    );
    await inDialog(window, 'Edit phases', 'Save the phase', (dialog) =>
      fill(dialog, { Title: 'Line 1, pilot' }),
    );
    await expect(window.getByText('1 Line 1, pilot', { exact: true })).toBeVisible();
    await inDialog(window, 'Add a wave', 'Add the wave', (dialog) =>
      fill(dialog, {
        Title: 'Line 1, early shift',
        'Go-live': inDays(1),
        Exit: inDays(14),
        Lines: 'Line 1',
        Shifts: 'early',
      }),
    );
  });

  await test.step('impact, risk and the way back', async () => {
    await window.getByRole('tab', { name: 'Scope and risk' }).click();
    await inDialog(window, 'Edit the impact', 'Save the impact', (dialog) =>
      fill(dialog, { Area: 'Packaging', Effect: 'Orders on screens', 'What must be done': 'Train the line' }),
    );
    await inDialog(window, 'Edit the risks', 'Save the risks', (dialog) =>
      fill(dialog, { Hazard: 'Wrong order shown', Measure: 'Second reader' }),
    );
    await inDialog(window, 'Edit the rollback plan', 'Save the rollback plan', (dialog) =>
      fill(dialog, {
        Trigger: 'Two wrong orders in a shift',
        Owner: 'Lars Lead',
        'Minutes it takes': '30',
        Steps: 'Stop the line\nTake the paper set',
      }),
    );
    await inDialog(window, 'Record a rehearsal', 'Save the rehearsal', (dialog) =>
      fill(dialog, { 'Held on': inDays(-1), 'Minutes it took': '25', Result: 'Paper set in use' }),
    );
  });

  await test.step('who approves the plan is asked, and signs', async () => {
    await window.getByRole('tab', { name: 'Approvals' }).click();
    await press(window, 'Ask for approval');
    await handOverTo(window, quality.id, quality.password);
    await window.getByRole('link', { name: 'Sign the plan' }).click();
    await sign(window, /^Sign as Quinn Quality$/, quality.id, quality.password);
    await expect(window.getByText('The plan is approved now.')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the wave: people, criteria, activities, training, signers', async () => {
    await handOverTo(window, owner.id, owner.password);
    await window.getByRole('link', { name: 'Go to Electronic batch record' }).click();
    await window.getByRole('link', { name: 'Open wave' }).click();
    await expect(sentence(window)).toHaveText('Line 1, early shift');
    await inDialog(window, 'Choose the people', 'Choose by the scope');
    await inDialog(window, 'Freeze the cohort', 'Freeze the cohort');
    await inDialog(window, 'Add an entry criterion', 'Add the criterion', (dialog) =>
      fill(dialog, { Criterion: 'Terminals pass the start-up test' }),
    );
    await inDialog(window, 'Add an exit criterion', 'Add the criterion', (dialog) =>
      fill(dialog, { Criterion: 'Five shifts worked' }),
    );
    await inDialog(window, 'Add an activity', 'Add the activity', (dialog) =>
      fill(dialog, { Activity: 'Set up terminals', Owner: 'Lars Lead', Due: inDays(1) }),
    );
    await inDialog(window, 'Set what is required', 'Require 1 item', (dialog) =>
      fill(dialog, { 'WI-1': true }),
    );
    await inDialog(window, 'Change the route', 'Save the route', async (dialog) => {
      await press(dialog, 'Remove step 1');
      await press(dialog, 'Remove step 1');
    });
  });

  await test.step('preparation: what can be ticked is ticked, and the signers are asked', async () => {
    await press(window, 'Start preparation');
    await inDialog(window, 'Check', 'Save the check', async (dialog) => {
      await dialog.getByRole('radio', { name: /^Met/ }).check();
      await fill(dialog, { Evidence: 'Start-up report' });
    });
    await inDialog(window, 'Mark done', 'Mark as done');
    await press(window, 'Ask for approvals');
    await expect(gate(window)).toContainText(
      '2 people untrained, QA approval missing, audit trail not reviewed',
    );
  });

  await test.step('the line lead records training', async () => {
    await handOverTo(window, lead.id, lead.password);
    await inDialog(window, 'Record training', 'Record for 2 people', async (dialog) => {
      await dialog.getByRole('radio', { name: /WI-1/ }).check();
      await dialog.getByRole('radio', { name: /^Passed/ }).check();
    });
    await expect(gate(window)).not.toContainText('untrained');
  });

  await test.step('QA reads the trail and signs; the gate opens', async () => {
    await handOverTo(window, quality.id, quality.password);
    await inDialog(window, 'Record the review', 'Record the review', (dialog) =>
      fill(dialog, { Finding: 'Nothing stands out' }),
    );
    await window.getByRole('link', { name: 'Sign at this workstation' }).first().click();
    await sign(window, /^Sign as Quinn Quality$/, quality.id, quality.password);
    await expect(window.getByText('The entry gate is open now.')).toBeVisible({ timeout: 30_000 });
    await window.getByRole('link', { name: 'Go to Line 1, early shift' }).click();
  });

  await test.step('go-live, the exit criterion, the handoff accepted, handed over', async () => {
    await handOverTo(window, owner.id, owner.password);
    await press(window, 'Go live');
    await sign(window, /^Go live as Olga Owner$/, owner.id, owner.password);
    await expect(window.getByText(/Entry gate passed on/)).toBeVisible({ timeout: 30_000 });
    await inDialog(window, 'Check it', 'Save the check', async (dialog) => {
      await dialog.getByRole('radio', { name: /^Met/ }).check();
      await fill(dialog, { Evidence: 'Shift plan' });
    });
    await press(window, 'Ask for approvals');
    await handOverTo(window, lead.id, lead.password);
    await window.getByRole('link', { name: 'Sign at this workstation' }).first().click();
    await sign(window, /^Sign as Lars Lead$/, lead.id, lead.password);
    await expect(window.getByText('The exit gate is open now.')).toBeVisible({ timeout: 30_000 });
    await window.getByRole('link', { name: 'Go to Line 1, early shift' }).click();
    await handOverTo(window, owner.id, owner.password);
    await inDialog(window, 'Hand over', 'Hand over the wave');
    await expect(window.getByText(/Exit gate passed on/)).toBeVisible();
    await expect(
      window
        .getByText('Nothing is ahead of this wave.')
        .or(window.getByText(/handed over/i))
        .first(),
    ).toBeVisible();
  });
});
