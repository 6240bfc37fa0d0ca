import { preparingStory } from '../../../../fixtures/plant.ts';
import type { Story } from '../../../../fixtures/story.ts';

/** A wave whose entry wants two of the board, quality among them, and then production; asked for. */
export function boardStory(): Story {
  const story = preparingStory().account('bo', 'board');
  const step = (last: number) => `01931000-0000-7000-8000-00000000b00${last}`;
  story.do('owner', {
    kind: 'wave.route',
    ...story.ofWave(),
    gate: 'entry',
    reason: 'A board decides',
    route: {
      order: 'sequence',
      steps: [
        {
          id: step(1),
          role: 'board',
          also: ['quality'],
          need: 2,
          must: ['quality'],
          meaning: 'approved',
          who: null,
          people: ['bo', 'qa', 'qa2'],
          days: 1,
        },
        { id: step(2), role: 'production', meaning: 'approved', who: null },
      ],
    },
  });
  story.do('owner', { kind: 'wave.ask', ...story.ofWave(), gate: 'entry' });
  return story;
}
