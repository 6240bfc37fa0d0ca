import type { Fact } from './catalog.ts';
import type { Envelope } from './envelope.ts';
import type { BookState } from './state.ts';
import { bookWriters } from './writes/book-writes.ts';
import type { FieldWrite, Writers } from './writes/field-write.ts';
import { importWrites, personWrites, removalWrites } from './writes/people-writes.ts';
import { rolloutWriters } from './writes/rollout-writes.ts';
import { waveWriters } from './writes/wave-writes.ts';

const writers: Writers = { ...bookWriters, ...rolloutWriters, ...waveWriters };

/**
 * The fields that an event sets (shared/SPEC.md CF1 to CF9): what two workstations can set to different values without
 * having seen each other. `before`: the state the event was folded on; only what is said of people needs it.
 */
export function writesOf(before: BookState, fact: Fact, event: Envelope): readonly FieldWrite[] {
  switch (fact.type) {
    case 'person-changed/2':
      return personWrites(before, fact.data, event);
    case 'people-imported/2':
      return importWrites(before, fact.data, event);
    case 'people-removed/1':
      return removalWrites(before, fact.data);
    default: {
      const writer = writers[fact.type] as
        ((data: unknown, event: Envelope) => readonly FieldWrite[]) | undefined;
      return writer?.(fact.data, event) ?? [];
    }
  }
}
