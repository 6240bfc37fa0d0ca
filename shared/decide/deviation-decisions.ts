import type { DeviationId } from '../domain/ids.ts';
import { draft } from '../events/catalog.ts';
import { refused } from '../kernel/result.ts';
import { rolloutSubject, type Decisions } from './context.ts';
import { codeOf } from './device-code.ts';
import { nextWithin } from './next-number.ts';
import { same } from './editing.ts';
import { one, withRollout } from './with-rollout.ts';

type Kinds = 'deviation.record' | 'deviation.close' | 'deviation.link';

export const deviationDecisions: Decisions<Kinds> = {
  'deviation.record': (state, { rollout, wave, severity, what }, { newId, device }) =>
    withRollout(state, rollout, (found) => {
      if (!found.waves.some(({ id }) => id === wave)) return refused('not-found', { what: 'wave', id: wave });
      const number = nextWithin('D', found, found.deviations, codeOf(state, device));
      const deviation = { id: newId() as DeviationId, number, wave, severity, what };
      return one(draft('deviation-recorded/1', { ...rolloutSubject(found), wave }, { deviation }));
    }),
  'deviation.close': (state, { rollout, id, disposition }) =>
    withRollout(state, rollout, (found) => {
      const deviation = found.deviations.find((held) => held.id === id);
      if (deviation === undefined) return refused('not-found', { what: 'deviation', id });
      if (deviation.closed !== null) return refused('unchanged');
      return one(
        draft('deviation-closed/1', { ...rolloutSubject(found), wave: deviation.wave }, { id, disposition }),
      );
    }),
  'deviation.link': (state, { rollout, id, items, people }) =>
    withRollout(state, rollout, (found) => {
      const deviation = found.deviations.find((held) => held.id === id);
      if (deviation === undefined) return refused('not-found', { what: 'deviation', id });
      const unknown = items.filter((item) => !state.items.has(item));
      if (unknown.length > 0) return refused('unknown-item', { ids: unknown });
      const strangers = people.filter((person) => !state.people.has(person));
      if (strangers.length > 0) return refused('unknown-person', { ids: strangers.slice(0, 20) });
      const next = { items: [...new Set(items)].sort(), people: [...new Set(people)].sort() };
      if (same(deviation.training, next)) return refused('unchanged');
      const subject = { ...rolloutSubject(found), wave: deviation.wave };
      return one(draft('deviation-linked/1', subject, { id, ...next }));
    }),
};
