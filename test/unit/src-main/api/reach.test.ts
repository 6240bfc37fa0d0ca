import { Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { reachOf } from '../../../../src-main/api/sync/reach-of.ts';
import { coveredBy } from '../../../../src-main/api/sync/receipts.ts';
import type { BookState, Device } from '../../../../shared/events/state.ts';
import type { PeerState } from '../../../../src-main/sync/contract.ts';

const device = (name: string, part: Partial<Device> = {}) =>
  [name, { id: name, name, origin: `${name}-1`, revoked: null, ...part }] as unknown as [never, Device];

const devices: BookState['devices'] = Map([
  device('NORD-QA-02'),
  device('NORD-PK-03'),
  device('NORD-PK-02'),
  device('SOR-PK-01'),
  device('OLD', { revoked: {} as never }),
]);
const self = 'NORD-QA-02-1';
const branches = [{ origin: self, own: true, folded: 9 }];

function peer(name: string, has: number): PeerState {
  const none = { note: null, madeAt: null, version: null, witnessed: 0, here: 0, clock: null, held: 0 };
  return { origin: `${name}-1`, size: 4, has: { [self]: has }, ...none };
}

function reach(event: { origin: string; seq: number }, peers: readonly PeerState[]) {
  const covered = coveredBy(event, branches, { peers });
  return reachOf({ id: 'e' }, { devices }, covered, self);
}

describe('who has an event', () => {
  it('[R33] counts whose signed receipt covers it, and names whose does not or who never gave one', () => {
    const peers = [peer('NORD-PK-03', 8), peer('NORD-PK-02', 7), peer('OLD', 9)];
    expect(reach({ origin: self, seq: 7 }, peers)).toEqual({
      event: 'e',
      have: ['NORD-PK-03'],
      missing: ['NORD-PK-02', 'SOR-PK-01'],
    });
  });

  it('counts the workstation where it was written, and not the one that looks', () => {
    const { have, missing } = reach({ origin: 'SOR-PK-01-1', seq: 3 }, [peer('SOR-PK-01', 0)]);
    expect(have).toEqual(['SOR-PK-01']);
    expect(missing).toEqual(['NORD-PK-02', 'NORD-PK-03']);
  });
});
