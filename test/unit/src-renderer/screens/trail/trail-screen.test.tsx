import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { PhaseId } from '../../../../../shared/domain/ids.ts';
import type { TrailRow } from '../../../../../shared/views/shape/trail-page.ts';
import { TrailScreen } from '../../../../../src-renderer/screens/trail/trail-screen.tsx';
import { liveStory, readyStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';
import { button, heading, open, positionOf, sideOf } from './open-trail.tsx';

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
    expect(side.getByRole('link', { name: 'Open the rollouts as of this event' }).getAttribute('href')).toBe(
      `/?at=${position}`,
    );
  });
});
