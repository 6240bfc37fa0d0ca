import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PacketVerdict } from '../../../../../shared/api/ports.ts';
import { refused } from '../../../../../shared/kernel/result.ts';
import { packetOf } from '../../../../../src-renderer/screens/packets/make-packet.tsx';
import { PacketsScreen } from '../../../../../src-renderer/screens/packets/packets-screen.tsx';
import { Verdict } from '../../../../../src-renderer/screens/packets/verdict.tsx';
import { liveStory } from '../../../../fixtures/plant.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';

const verdict = (part: Partial<PacketVerdict>): PacketVerdict => ({
  intact: true,
  name: 'W-001-1-r1.pdf',
  record: 'W-001-1, revision 1',
  since: 0,
  findings: [{ ok: true, code: 'tail', detail: 'Nothing was added after it.' }],
  ...part,
});

function told(part: Partial<PacketVerdict>): HTMLElement {
  const story = liveStory();
  storyHost(story, 'owner');
  show(<Verdict verdict={verdict(part)} />, statusOf(story, 'owner'));
  return screen.getByRole('group');
}

describe('verifying a packet', () => {
  it('[R54] an intact one says so, and what changed in the book since', () => {
    const note = told({ since: 4 });
    expect(note.getAttribute('aria-label')).toBe('W-001-1-r1.pdf is intact');
    expect(note.textContent).toContain('4 events about this record have been added to the book since.');
    expect(document.activeElement).toBe(note);
  });

  it('[R54] an altered one says where, and never reads as good', () => {
    const note = told({
      intact: false,
      findings: [{ ok: false, code: 'bytes', detail: 'The first difference is at byte 68 740, in page 11.' }],
    });
    expect(note.getAttribute('aria-label')).toBe('W-001-1-r1.pdf was altered');
    expect(note.textContent).toContain('page 11');
    expect(within(note).getByRole('img', { name: 'does not hold' })).toBeTruthy();
    expect(note.textContent).not.toContain('intact');
  });

  it('[R54] of another book it does not say that nothing changed', () => {
    expect(told({ since: null }).textContent).toContain('It is from another book');
  });
});

describe('making a packet', () => {
  it('[R31] a choice of the list is one record, and a refusal stands where the button is', async () => {
    expect(packetOf('wave/r/w')).toEqual({ kind: 'wave', rollout: 'r', id: 'w' });
    expect(packetOf('')).toBeNull();
    const story = liveStory();
    const host = storyHost(story, 'owner', { 'packet.make': () => refused('damaged') });
    show(<PacketsScreen />, statusOf(story, 'owner'));
    const user = userEvent.setup({ delay: null });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'No packet has been made from this book yet' }),
    ).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Save as PDF' }));
    expect(host.asked('packet.make')).toEqual([]);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Make a packet of' }),
      `wave/${story.rollout().id}/${story.wave().id}`,
    );
    await user.click(screen.getByRole('button', { name: 'Save as PDF' }));
    expect(await screen.findByRole('group', { name: /damaged/i })).toBeTruthy();
    expect(host.asked('packet.make')).toEqual([
      { kind: 'wave', rollout: story.rollout().id, id: story.wave().id },
    ]);
  });
});
