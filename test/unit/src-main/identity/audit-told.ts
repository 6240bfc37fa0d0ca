import type { Envelope } from '../../../../shared/events/envelope.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { emptyState } from '../../../../shared/events/state.ts';
import { contentFault } from '../../../../src-main/identity/signed-content.ts';
import type { Story } from '../../../fixtures/story.ts';

type Alter = (event: Envelope) => Envelope;

/** What is wrong with a book once events of it were exchanged for others. */
export function told(story: Story, ...alters: readonly Alter[]): readonly string[] {
  let state = emptyState;
  const faults: string[] = [];
  for (const event of story.events.map((one) => altered(structuredClone(one), alters))) {
    const fault = contentFault(event, state);
    if (fault !== null) faults.push(fault);
    state = fold(state, event);
  }
  return faults;
}

function altered(event: Envelope, alters: readonly Alter[]): Envelope {
  return alters.reduce((now, alter) => alter(now), event);
}

/** Changes the data of every event of a type; `change` is given what it was. */
export function of(type: string, change: (data: never) => object): Alter {
  return (event) =>
    event.type === type
      ? { ...event, data: { ...event.data, ...change(event.data as never) } as Envelope['data'] }
      : event;
}
