import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TrailScreen } from '../../../../../src-renderer/screens/trail/trail-screen.tsx';
import { liveStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';
import { ok } from '../../../../../shared/kernel/result.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

function open(story: Story, address = '/trail') {
  window.history.replaceState(null, '', address);
  const file = { name: 'trail.csv', path: '/files/t/trail.csv', rows: 3, sha256: 'ab'.repeat(32) };
  const host = storyHost(story, 'auditor', { 'trail.csv': () => ok(file) });
  show(<TrailScreen />, statusOf(story, 'auditor'));
  return { host, user: userEvent.setup({ delay: null }) };
}

const positionOf = (story: Story, type: string): number =>
  story.events.findLastIndex((event) => event.type === type) + 1;

describe('the audit trail', () => {
  it('[R21] the chosen event shows old and new, who, when to the second with zone, where, why and its hash', async () => {
    const story = liveStory();
    const position = positionOf(story, 'criterion-checked/1');
    open(story, `/trail?event=${position}`);
    const side = within(await screen.findByRole('complementary', { name: 'Criterion met' }));
    expect(side.getByText('not looked at')).toBeTruthy();
    expect(side.getByText(/^Mon 16 Nov 2026, \d\d:\d\d:\d\d \+01:00$/)).toBeTruthy();
    expect(side.getByText('lead')).toBeTruthy();
    expect(side.getByText('seen')).toBeTruthy();
    expect(side.getByTitle('ab'.repeat(32))).toBeTruthy();
  });

  it('[R36] a go-live tells why it was allowed: the checks stored with it, and the way to replay the gate', async () => {
    const story = liveStory();
    const position = positionOf(story, 'went-live/1');
    open(story, `/trail?event=${position}`);
    const side = within(await screen.findByRole('complementary', { name: 'Went live' }));
    expect(side.getByText(/^The gate was open: 11 of 11 checks met/)).toBeTruthy();
    expect(side.getByText('Training 3 of 3')).toBeTruthy();
    expect(side.getByRole('link', { name: 'Replay this gate' }).getAttribute('href')).toMatch(
      new RegExp(`at=${position - 1}$`),
    );
  });

  it('[R25] a filter narrows the list, and the export asks for the same rows', async () => {
    const { host, user } = open(liveStory());
    await user.selectOptions(await screen.findByRole('combobox', { name: /^What/ }), 'signed/1');
    expect(
      await screen.findByRole('heading', { level: 1, name: '5 events in the audit trail' }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Export as shown' }));
    expect(await screen.findByRole('group', { name: '3 rows in trail.csv' })).toBeTruthy();
    expect(host.asked('trail.csv')).toMatchObject([{ what: 'signed/1', upTo: null }]);
  });

  it('[R21] the slider looks at an earlier moment by keys; the way back is at hand', async () => {
    const story = liveStory();
    const { host, user } = open(story);
    const knob = await screen.findByRole('slider', { name: 'The moment the book is looked at' });
    expect(knob.getAttribute('aria-valuenow')).toBe(String(story.events.length));
    knob.focus();
    await user.keyboard('{ArrowLeft}');
    expect(
      await screen.findByRole('heading', { level: 1, name: /^The book as of Mon 16 Nov 2026/ }),
    ).toBeTruthy();
    expect(host.asked('read.trail')).toContainEqual(
      expect.objectContaining({ upTo: story.events.length - 1 }),
    );
    await user.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(await screen.findByRole('heading', { level: 1, name: /in the audit trail$/ })).toBeTruthy();
  });

  it('[R21] A on a row sets its moment, J steps to the next', async () => {
    const story = liveStory();
    const { user } = open(story);
    const table = await screen.findByRole('grid', { name: 'Audit trail' });
    table.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus();
    await user.keyboard('j');
    await user.keyboard('a');
    expect(await screen.findByRole('heading', { level: 1, name: /^The book as of/ })).toBeTruthy();
    expect(window.location.search).toContain(`at=${story.events.length - 1}`);
  });
});
