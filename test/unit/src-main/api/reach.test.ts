import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../../src-main/api/sync/reach-of.ts';
import type { BookState, Device } from '../../../../shared/events/state.ts';

const device = (name: string, part: Partial<Device> = {}) =>
  [name, { id: name, name, origin: `${name}-1`, revoked: null, ...part }] as unknown as [never, Device];

const devices: BookState['devices'] = Map([
  device('NORD-QA-02'),
  device('NORD-PK-03'),
  device('NORD-PK-02'),
  device('SOR-PK-01'),
  device('OLD', { revoked: {} as never }),
]);
const event = { id: 'e', origin: 'NORD-QA-02-1', seq: 7 };
const peer = (name: string, count: number) => ({ origin: `${name}-1`, has: { 'NORD-QA-02-1': count } });

describe('who has an event', () => {
  it('[R33] counts whose signed receipt covers it, and names whose does not or who never gave one', () => {
    const peers = [peer('NORD-PK-03', 8), peer('NORD-PK-02', 7)];
    expect(reachOf(event, { devices }, peers, 'NORD-QA-02-1')).toEqual({
      event: 'e',
      have: ['NORD-PK-03'],
      missing: ['NORD-PK-02', 'SOR-PK-01'],
    });
  });

  it('counts the workstation where it was written, and not the one that looks', () => {
    const reach = reachOf({ ...event, origin: 'SOR-PK-01-1' }, { devices }, [], 'NORD-QA-02-1');
    expect(reach.have).toEqual(['SOR-PK-01']);
    expect(reach.missing).toEqual(['NORD-PK-02', 'NORD-PK-03']);
  });
});
