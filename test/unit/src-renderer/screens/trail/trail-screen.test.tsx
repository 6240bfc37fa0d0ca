import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PhaseId } from '../../../../../shared/domain/ids.ts';
import type { TrailRow } from '../../../../../shared/views/shape/trail-page.ts';
import { EventScreen } from '../../../../../src-renderer/screens/trail/event-screen.tsx';
import { TrailScreen } from '../../../../../src-renderer/screens/trail/trail-screen.tsx';
import { liveStory, readyStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { ok } from '../../../../../shared/kernel/result.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

const file = (name: string) => ok({ name, path: `/files/t/${name}`, rows: 3, sha256: 'ab'.repeat(32) });

function open(story: Story, address = '/trail', who = 'auditor', more: Parameters<typeof storyHost>[2] = {}) {
  window.history.replaceState(null, '', address);
  const host = storyHost(story, who, {
    'trail.csv': () => file('trail.csv'),
    'trail.pdf': () => file('trail.pdf'),
    ...more,
  });
  const id = /^\/trail\/event\/(.+)$/.exec(address)?.[1];
  show(id === undefined ? <TrailScreen /> : <EventScreen id={id} />, statusOf(story, who));
  return { host, user: userEvent.setup({ delay: null }) };
}

const positionOf = (story: Story, type: string): number =>
  story.events.findLastIndex((event) => event.type.startsWith(`${type}/`)) + 1;
const sideOf = async (name: string) => within(await screen.findByRole('complementary', { name }));
const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
const button = (name: RegExp | string) => screen.findByRole('button', { name });

describe('an event of the audit trail', () => {
  it('[R21] [R20] the chosen event shows old and new, who, function and id, when to the second with zone, where, why and its hash', async () => {
    const story = liveStory();
    const position = positionOf(story, 'criterion-checked');
    open(story, `/trail?event=${position}`);
    const side = await sideOf('Criterion met');
    expect(side.getByText('not looked at')).toBeTruthy();
    expect(side.getByText(/^Mon 16 Nov 2026, \d\d:\d\d:\d\d \+01:00$/)).toBeTruthy();
    expect(side.getByText('Europe/Oslo')).toBeTruthy();
    expect(side.getAllByText('lead').length).toBeGreaterThan(0);
    expect(side.getByText('seen')).toBeTruthy();
    expect(side.getByTitle('ab'.repeat(32))).toBeTruthy();
  });

  it('[R10] the hash of the line before, the kind, the id and the data as stored are one press away', async () => {
    const story = liveStory();
    const position = positionOf(story, 'criterion-checked');
    const { user } = open(story, `/trail?event=${position}`);
    const side = await sideOf('Criterion met');
    await user.click(side.getByRole('button', { name: 'Show the entry as stored' }));
    expect(side.getByTitle('0'.repeat(64))).toBeTruthy();
    expect(side.getByText('criterion-checked/1')).toBeTruthy();
    expect(side.getByText(story.events[position - 1]?.id ?? '')).toBeTruthy();
    expect(side.getByLabelText('The entry as stored').textContent).toContain('"verdict": "met"');
  });

  it('[R21] a change of several fields is read field by field', async () => {
    const story = liveStory();
    story.do('owner', {
      kind: 'rollout.change-phase',
      rollout: story.rollout().id,
      phase: story.rollout().phases[0]?.id as PhaseId,
      title: 'First lines',
      pilot: false,
      reason: 'wider',
    });
    open(story, `/trail?event=${positionOf(story, 'phase-changed')}`);
    const changes = await screen.findByLabelText('What changed');
    expect(within(changes).getAllByRole('term').length).toBeGreaterThan(1);
    expect(changes.textContent).toContain('old: Pilot');
    expect(changes.textContent).toContain('new: First lines');
  });

  it('[R36] a go-live tells why it was allowed, replayed from the log, and leads to the proof', async () => {
    const story = liveStory();
    const position = positionOf(story, 'went-live');
    open(story, `/trail?event=${position}`);
    const side = await sideOf('Went live');
    expect(await side.findByText(/^The entry gate was open: 11 of 11 checks met/)).toBeTruthy();
    expect(side.getByText('Replayed: agrees')).toBeTruthy();
    const link = side.getByRole('link', { name: 'Replay this gate' }).getAttribute('href') ?? '';
    expect(link).toContain('/why?side=entry');
    expect(link).toContain(`at=${story.events[position - 1]?.at.ms}`);
  });

  it('[R25] an event has an address of its own: the trail as of it, with the event beside', async () => {
    const story = liveStory();
    const position = positionOf(story, 'cohort-frozen');
    const id = story.events[position - 1]?.id ?? '';
    const { host } = open(story, `/trail/event/${id}`);
    await sideOf('Cohort frozen');
    await heading(/^The book as of Mon 16 Nov 2026/);
    const first = screen.getAllByRole('row')[1];
    expect(first?.getAttribute('aria-selected')).toBe('true');
    expect(host.asked('read.trail')).toContainEqual(expect.objectContaining({ upTo: position }));
  });

  it('[R25] the stable link is copied, and an id that the book does not know says so', async () => {
    const story = liveStory();
    const position = positionOf(story, 'cohort-frozen');
    const { user } = open(story, `/trail?event=${position}`);
    const side = await sideOf('Cohort frozen');
    await user.click(side.getByRole('button', { name: 'Copy the stable link' }));
    await side.findByText('Copied');
    const copied = await navigator.clipboard.readText();
    expect(copied).toBe(`${window.location.origin}/trail/event/${story.events[position - 1]?.id}`);
    cleanup();
    open(story, '/trail/event/01931000-0000-7000-8000-999999999999');
    await heading('No event of this book has this id');
    expect(screen.getByRole('link', { name: 'Open the audit trail' }).getAttribute('href')).toBe('/trail');
  });

  it('[R27] a clock that was behind is said in words in the list and beside', async () => {
    const story = liveStory();
    const position = positionOf(story, 'cohort-frozen');
    const late = (row: TrailRow): TrailRow => ({
      ...row,
      behind: row.position === position ? 240_000 : null,
    });
    const host = storyHost(story, 'auditor');
    const fetched = globalThis.fetch;
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      const answer = (await (await fetched(input, init)).json()) as {
        result: { data: { value: { rows?: TrailRow[]; row?: TrailRow } } };
      };
      const { value } = answer.result.data;
      if (value.rows !== undefined) value.rows = value.rows.map(late);
      if (value.row !== undefined) value.row = late(value.row);
      return Response.json(answer);
    });
    window.history.replaceState(null, '', `/trail?event=${position}`);
    show(<TrailScreen />, statusOf(story, 'auditor'));
    const side = await sideOf('Cohort frozen');
    expect(side.getByText('The clock stood 4 min behind the event before')).toBeTruthy();
    expect(within(screen.getByRole('grid')).getByText('Clock 4 min behind.')).toBeTruthy();
    expect(host.asked('read.trail').length).toBeGreaterThan(0);
  });

  it('[R29] a refused attempt is marked by shape and word, in the list and beside', async () => {
    const story = readyStory();
    const before = story.events.length;
    story.events.push({
      ...(story.events[before - 1] as Story['events'][number]),
      id: '01931000-0000-7000-8000-00000000ffff',
      type: 'attempt-refused/1',
      subject: { kind: 'wave', id: story.wave().id, rollout: story.rollout().id, wave: story.wave().id },
      data: { command: 'wave.go-live', code: 'gate-closed', detail: 'training' },
      actor: 'owner',
    });
    const { user } = open(story);
    await user.click(await button('Refused only'));
    await heading('1 event in the audit trail');
    const row = screen.getAllByRole('row')[1] as HTMLElement;
    expect(row.textContent).toContain('Refused');
    expect(row.querySelector('[data-mark="gate/closed"]')).not.toBeNull();
    await user.click(row);
    expect(await screen.findByText('Refused attempt')).toBeTruthy();
    expect(await screen.findByText(/^Why was this refused/)).toBeTruthy();
  });
});

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
    await user.click(await button('Take all filters off'));
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
    await user.click(await button('Saved filters (1)'));
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

describe('the book as of another moment', () => {
  it('[R21] the slider looks at an earlier moment by keys; the book then is one press away, and so is now', async () => {
    const story = liveStory();
    const { host, user } = open(story);
    const knob = await screen.findByRole('slider', { name: 'The moment the book is looked at' });
    expect(knob.getAttribute('aria-valuenow')).toBe(String(story.events.length));
    knob.focus();
    await user.keyboard('{ArrowLeft}');
    await heading(/^The book as of Mon 16 Nov 2026/);
    const at = story.events.length - 1;
    expect(host.asked('read.trail')).toContainEqual(expect.objectContaining({ upTo: at }));
    expect(screen.getByRole('link', { name: 'Open the book at this moment' }).getAttribute('href')).toBe(
      `/?at=${at}`,
    );
    await user.click(screen.getByRole('button', { name: 'Back to now' }));
    await heading(/in the audit trail$/);
  });

  it('[R21] A on a row sets its moment, J steps to the next, / goes to the words', async () => {
    const story = liveStory();
    const { user } = open(story);
    const table = await screen.findByRole('grid', { name: 'Audit trail' });
    table.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
    await user.keyboard('j');
    await user.keyboard('a');
    await heading(/^The book as of/);
    expect(window.location.search).toContain(`at=${story.events.length - 1}`);
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Words in the rows' }));
  });

  it('[R21] the event beside opens its record and the whole book as of it', async () => {
    const story = liveStory();
    const position = positionOf(story, 'cohort-frozen');
    open(story, `/trail?event=${position}`);
    const side = await sideOf('Cohort frozen');
    const { rollout, wave } = story.ofWave();
    const then = side.getByRole('link', { name: 'Open the wave as of this event' });
    expect(then.getAttribute('href')).toBe(`/rollouts/${rollout}/waves/${wave}?at=${position}`);
    expect(side.getByRole('link', { name: 'The book then' }).getAttribute('href')).toBe(`/?at=${position}`);
  });
});
