import { describe, expect, it } from 'vitest';
import {
  noFilter,
  readPlace,
  trailHref,
  writePlace,
} from '../../../../../src-renderer/screens/trail/trail-filter.ts';

describe('the address of the trail', () => {
  it('[R25] keeps filter, event and moment, so that a narrowed trail can be linked', () => {
    const place = {
      filter: { ...noFilter, rollout: 'r', what: 'signed/1', text: 'label & print' },
      event: 18071,
      at: 18117,
    };
    const href = writePlace(place);
    expect(readPlace(href.slice(href.indexOf('?')))).toEqual(place);
  });

  it('[R25] nothing chosen is the plain address; what is no position is left aside', () => {
    expect(writePlace({ filter: noFilter, event: null, at: null })).toBe('/trail');
    expect(readPlace('?at=0&event=-3').at).toBeNull();
    expect(readPlace('?at=1e5&event=x')).toMatchObject({ at: null, event: null });
    expect(trailHref({ wave: 'w' })).toBe('/trail?wave=w');
  });
});
