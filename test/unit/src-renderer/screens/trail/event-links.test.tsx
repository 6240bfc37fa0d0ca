import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TrailEvent } from '../../../../../shared/views/shape/trail-page.ts';
import { EventLinks } from '../../../../../src-renderer/screens/trail/event-links.tsx';
import { fakeHost, now, show } from '../../app/fake-host.tsx';

function open(type: string, data: object) {
  fakeHost({});
  const row = {
    position: 7,
    id: '01931000-0000-7000-8000-000000000001',
    at: now,
    actor: null,
    name: '',
    role: null,
    device: 'NORD-QA-02',
    type,
    what: '',
    about: '',
    old: null,
    new: null,
    why: null,
    refused: false,
    behind: null,
    rollout: null,
    wave: null,
  };
  const event: TrailEvent = { row, hash: '', prev: '', origin: '', seq: 0, data: JSON.stringify(data) };
  show(<EventLinks event={event} />);
}

describe('an event between workstations', () => {
  it('[R34] leads from a settling to its conflict, where both values stay readable', () => {
    open('conflict-settled/1', { id: 'wave:w:timing@e' });
    expect(screen.getByRole('link', { name: 'Open the conflict' }).getAttribute('href')).toBe(
      '/sync/conflict/wave%3Aw%3Atiming%40e',
    );
  });

  it.each(['device-enrolled/2', 'device-revoked/1', 'share-set/1', 'sync-alarm/1', 'files-carried/1'])(
    'leads from %s to the page of sync',
    (type) => {
      open(type, {});
      expect(screen.getByRole('link', { name: 'Open Sync' }).getAttribute('href')).toBe('/sync');
    },
  );

  it('leaves all other events as they were', () => {
    open('policy-set/1', {});
    expect(screen.queryByRole('link', { name: /Sync|conflict/ })).toBeNull();
  });
});
