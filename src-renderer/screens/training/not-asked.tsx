import type { ReactElement } from 'react';
import { useDesk } from '../../app/desk.ts';
import { Note } from '../../parts/note.tsx';
import { training } from '../../strings/en/training.ts';
import { useTrainingDesk } from './training-desk.ts';

const words = training.notAsked;

/** What people need wherever they work, and no wave asks for: nothing of it would close a gate. */
export function NotAsked(): ReactElement | null {
  const { page, show } = useTrainingDesk();
  const { can } = useDesk();
  const items = page.notAsked;
  if (items.length === 0) return null;
  const add = { label: words.add, onPress: () => show({ kind: 'add', wave: null }) };
  return (
    <Note
      tone="warn"
      icon="training"
      title={words.title(items.map((one) => one.item))}
      actions={can('wave.requirements-by-role') && page.waves.length > 0 ? [add] : []}
    >
      <ul>
        {items.map(({ item, title, people }) => (
          <li key={item}>{words.item(item, title, people)}</li>
        ))}
      </ul>
    </Note>
  );
}
