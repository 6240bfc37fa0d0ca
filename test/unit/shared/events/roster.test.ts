import { describe, expect, it } from 'vitest';
import { personId } from '../../../../shared/domain/ids.ts';
import { liveStory, operator } from '../../../fixtures/plant.ts';

describe('when somebody came to where they work', () => {
  it('[TR25] is told anew when they move or come back, and not when their address changes', () => {
    const story = liveStory();
    let person = operator('P-9', 'Silje', 'Moen');
    const placed = (part: Partial<typeof person>): number | undefined => {
      person = { ...person, ...part };
      story.now = { ...story.now, ms: story.now.ms + 60_000 };
      story.do('owner', { kind: 'person.set', person, reason: 'As the staff office says' });
      return story.state.placed.get(personId.parse(person.id));
    };
    const came = placed({});
    expect(came).toBe(story.now.ms);
    expect(placed({ email: 'silje@nord.example' })).toBe(came);
    const moved = placed({ shift: 'night' });
    expect(moved).toBe(story.now.ms);
    expect(placed({ left: '2026-11-17' })).toBe(moved);
    expect(placed({ left: null })).toBe(story.now.ms);
  });
});
