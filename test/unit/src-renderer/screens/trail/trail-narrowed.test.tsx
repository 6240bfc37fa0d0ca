import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TrailRow } from '../../../../../shared/views/shape/trail-page.ts';
import { ok } from '../../../../../shared/kernel/result.ts';
import { liveStory } from '../../../../fixtures/plant.ts';
import { button, heading, open, positionOf, sideOf } from './open-trail.tsx';

describe('the filters of the audit trail', () => {
  it('[R25] a kind narrows the list, stands as a chip, in the address, and one press takes it off', async () => {
    const { user } = open(liveStory());
    await user.selectOptions(await screen.findByRole('combobox', { name: /^What/ }), 'signed');
    await heading('5 events in the audit trail');
    expect(window.location.search).toBe('?what=signed');
    const chip = await button('What: Signed');
    expect(document.activeElement).toBe(chip);
    await user.click(chip);
    await waitFor(() => expect(window.location.search).toBe(''));
    expect(await screen.findByRole('combobox', { name: /^What/ })).toBeTruthy();
  });

  it('[R29] whole groups are offered by their words: sign-ins, attempts, exports, imports', async () => {
    open(liveStory());
    const what = within(await screen.findByRole('combobox', { name: /^What/ }));
    for (const name of ['Signatures', 'Sign-ins', 'Refused attempts', 'Exports and packets', 'Imports'])
      expect(what.getByRole('option', { name })).toBeTruthy();
    expect(what.getByRole('option', { name: 'Cohort frozen (1)' })).toBeTruthy();
  });

  it('[R25] a record is looked up by name and narrows to it; arrows and Enter are enough', async () => {
    const story = liveStory();
    const { host, user } = open(story);
    await user.click(await button('Record: any'));
    await user.keyboard('WI-118');
    const list = within(await screen.findByRole('list', { name: 'Records found' }));
    expect(await list.findByText('Training item')).toBeTruthy();
    await user.keyboard('{ArrowDown}{Enter}');
    await button('Record: Line clearance');
    expect(new URLSearchParams(window.location.search).get('about')).toBe('item:WI-118');
    await waitFor(() =>
      expect(host.asked('read.trail')).toContainEqual(expect.objectContaining({ about: 'item:WI-118' })),
    );
  });

  it('[R25] a wave is narrowed to under its rollout', async () => {
    const story = liveStory();
    const { rollout, wave } = story.ofWave();
    const { user } = open(story);
    await user.click(await button('Record: any'));
    await user.keyboard('Line 1');
    const list = within(await screen.findByRole('list', { name: 'Records found' }));
    await user.click(await list.findByRole('button', { name: /Line 1.*Wave$/ }));
    await button('Record: Line 1');
    const query = new URLSearchParams(window.location.search);
    expect([query.get('rollout'), query.get('wave')]).toEqual([rollout, wave]);
  });

  it('[R25] a time is chosen by preset or typed; the chip names days and zone', async () => {
    const { user } = open(liveStory());
    await user.click(await button('Time: any'));
    await user.click(await button('Today'));
    await button('Time: Mon 16 Nov 2026, Europe/Oslo');
    await user.click(await button(/^Time: Mon/));
    await user.click(await button('Time: any'));
    const form = within(await screen.findByRole('form', { name: 'From and to' }));
    await user.click(form.getByRole('button', { name: 'Show this time' }));
    expect(form.getByText('Enter a first or a last moment')).toBeTruthy();
    await user.type(form.getByLabelText('From'), '14 Nov 2026');
    await user.click(form.getByRole('button', { name: 'Show this time' }));
    await button('Time: since Sat 14 Nov 2026, Europe/Oslo');
    expect(new URLSearchParams(window.location.search).get('from')).toBe(String(Date.UTC(2026, 10, 13, 23)));
  });

  it('[R25] words typed narrow after a short rest; old rows stand meanwhile, marked as being narrowed', async () => {
    const { host, user } = open(liveStory());
    const field = await screen.findByRole('textbox', { name: 'Words in the rows' });
    const before = screen.getAllByRole('row').length;
    await user.type(field, 'frozen');
    expect(screen.getByText('Looking…')).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(before);
    await heading('1 event in the audit trail');
    expect(screen.queryByText('Looking…')).toBeNull();
    expect(new URLSearchParams(window.location.search).get('text')).toBe('frozen');
    const texts = host.asked('read.trail').map((asked) => (asked as { text?: string }).text);
    expect(texts).not.toContain('fro');
    await user.click(await button('Take the words off'));
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('[R25] a filter in the address is what is asked for; one press takes all off', async () => {
    const story = liveStory();
    const { host, user } = open(
      story,
      '/trail?actor=owner&what=kind%3Aedits&refused=yes&from=1&to=99&text=line',
    );
    await heading(/./);
    expect(host.asked('read.trail')).toContainEqual(
      expect.objectContaining({
        actor: 'owner',
        what: 'kind:edits',
        refused: true,
        from: 1,
        to: 99,
        text: 'line',
      }),
    );
    await user.click(await button('Take all off'));
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('[R25] a filter is kept under a name, shown again, replaced and withdrawn with a reason', async () => {
    const story = liveStory();
    const { host, user } = open(story, '/trail?what=signed', 'owner');
    await user.click(await button('Saved filters'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Saved filters' }));
    await user.type(dialog.getByLabelText('Name'), 'Signatures');
    await user.click(dialog.getByRole('button', { name: 'Keep this filter' }));
    await dialog.findByText('kept by owner');
    expect(host.asked('act')).toMatchObject([
      { command: { kind: 'filter.save', name: 'Signatures', filter: { what: 'signed' } } },
    ]);
    await user.type(dialog.getByLabelText('Name'), 'Signatures');
    expect(dialog.getByRole('button', { name: 'Replace Signatures' })).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Show Signatures' }));
    await screen.findByText('Saved filter: Signatures');
    await user.click(await button('Saved filters'));
    await user.click(await button('Withdraw Signatures'));
    const form = within(await screen.findByRole('form', { name: 'Withdraw Signatures' }));
    await user.type(form.getByLabelText('Why Signatures is withdrawn'), 'not used');
    await user.click(form.getByRole('button', { name: 'Withdraw Signatures' }));
    await screen.findByText(/^No filter is saved yet/);
    expect(host.asked('act')).toContainEqual(
      expect.objectContaining({ command: expect.objectContaining({ reason: 'not used' }) }),
    );
  });

  it('[R25] the export says beforehand what it will state, and asks for the rows as they are narrowed', async () => {
    const { host, user } = open(liveStory(), '/trail?what=signed');
    await heading('5 events in the audit trail');
    await user.click(await button('Export as shown'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Export 5 events as shown' }));
    expect(dialog.getByText('kind: signed')).toBeTruthy();
    expect(dialog.getByText(/^Chain intact/)).toBeTruthy();
    expect(dialog.getByText(/^auditor, Mon 16 Nov 2026/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Write PDF' }));
    expect(await screen.findByRole('group', { name: '3 rows in trail.pdf' })).toBeTruthy();
    expect(host.asked('trail.pdf')).toMatchObject([{ what: 'signed', upTo: null }]);
    await user.click(await button('Export as shown'));
    await user.click(await button('Write CSV'));
    expect(await screen.findByRole('group', { name: '3 rows in trail.csv' })).toBeTruthy();
  });

  it('[R22] there is no control that changes or removes an entry', async () => {
    const story = liveStory();
    open(story, `/trail?event=${positionOf(story, 'went-live')}`, 'admin');
    await sideOf('Went live');
    const said = screen.getAllByRole('button').map((one) => one.textContent ?? '');
    expect(said.filter((words) => /edit|delete|remove|purge|correct|turn off/i.test(words))).toEqual([]);
  });
});

describe('a long trail', () => {
  const long = 100_000;
  const row = (position: number): TrailRow => ({
    position,
    id: `01931000-0000-7000-8000-${String(position).padStart(12, '0')}`,
    at: { ms: Date.UTC(2026, 10, 16, 8) + position, offset: 60, zone: 'Europe/Oslo' },
    actor: 'owner',
    name: 'Owner',
    role: 'Change owner',
    device: 'NORD-QA-02',
    type: 'activity-done/1',
    what: 'Activity done',
    about: `Step ${position}`,
    old: null,
    new: null,
    why: null,
    refused: false,
    behind: null,
    rollout: null,
    wave: null,
  });
  const page = (asked: { before?: number | null; limit?: number }) => {
    const top = Math.min(long, (asked.before ?? long + 1) - 1);
    const count = Math.min(asked.limit ?? 200, top);
    const rows = Array.from({ length: count }, (_, index) => row(top - index));
    const next = top - count > 0 ? top - count + 1 : null;
    const days = [{ day: '2026-11-16', count: long }];
    return ok({ rows, total: long, next, days, actors: [], types: [] });
  };

  it('[R25] of 100,000 events few rows are drawn, and the next pages are read ahead', async () => {
    const { host } = open(liveStory(), '/trail', 'auditor', { 'read.trail': page });
    await heading(/^100.000 events in the audit trail$/);
    await waitFor(() =>
      expect(host.asked('read.trail')).toContainEqual(expect.objectContaining({ before: long - 199 })),
    );
    expect(screen.getAllByRole('row').length).toBeLessThanOrEqual(60);
    expect(await screen.findByText(/^700 of 100.000 events; newest first$/)).toBeTruthy();
  });
});
