import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EventScreen } from '../../../../../src-renderer/screens/trail/event-screen.tsx';
import { TrailScreen } from '../../../../../src-renderer/screens/trail/trail-screen.tsx';
import type { Story } from '../../../../fixtures/story.ts';
import { ok } from '../../../../../shared/kernel/result.ts';
import { show } from '../../app/fake-host.tsx';
import { statusOf, storyHost } from '../story-host.tsx';

const file = (name: string) => ok({ name, path: `/files/t/${name}`, rows: 3, sha256: 'ab'.repeat(32) });

export function open(
  story: Story,
  address = '/trail',
  who = 'auditor',
  more: Parameters<typeof storyHost>[2] = {},
) {
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

export const positionOf = (story: Story, type: string): number =>
  story.events.findLastIndex((event) => event.type.startsWith(`${type}/`)) + 1;
export const sideOf = async (name: string) => within(await screen.findByRole('complementary', { name }));
export const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name });
export const button = (name: RegExp | string) => screen.findByRole('button', { name });
