import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TrailRow } from '../../../../../shared/views/shape/trail-page.ts';
import { trailRow } from '../../../../../shared/words/trail-words.ts';
import { EventChange } from '../../../../../src-renderer/screens/trail/event-change.tsx';
import { build } from '../../../../fixtures/build/build.ts';
import { event } from '../../../../fixtures/build/events.ts';

const line = { area: 'Line 1', effect: 'New terminals', todo: 'Install them' };

function rowOf(next: typeof line): TrailRow {
  const { state } = build.readyBook();
  return trailRow(event('impact-assessed/1', { data: { old: [line], new: [next] } }), 7, { state });
}

/** What is marked as gone and as new, and what stands there unmarked beside its label. */
function shown(row: TrailRow) {
  const { container } = render(<EventChange row={row} />);
  const texts = (which: string) =>
    [...container.querySelectorAll(which)].map((one) => one.lastChild?.textContent);
  const plain = [...container.querySelectorAll('dd')].filter((one) => one.querySelector('del, ins') === null);
  return { gone: texts('del'), fresh: texts('ins'), plain: plain.map((one) => one.textContent) };
}

describe('the change that an event made', () => {
  it('marks what differs, and leaves what stands on both sides as it is', () => {
    expect(shown(rowOf({ ...line, effect: 'Fewer terminals' }))).toEqual({
      gone: ['New terminals'],
      fresh: ['Fewer terminals'],
      plain: ['Line 1', 'Install them'],
    });
  });
});
