import type { ReactElement } from 'react';
import type { Mark } from '../../../shared/domain/marks.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { why as words } from '../../strings/en/why.ts';

export type ReplayMarkProps = {
  /** Null: nothing was stored with the decision. */
  readonly agrees: boolean | null;
};

function faceOf(agrees: boolean | null): readonly [mark: Mark, said: string, look: string] {
  if (agrees === null) return ['check/not-due', words.notStored, 'wb-muted'];
  return agrees ? ['check/met', words.agrees, ''] : ['book/damaged', words.differs, 'wb-text-tie wb-medium'];
}

/** Whether replaying a decision gives what was stored with it: by shape and word. */
export function ReplayMark({ agrees }: ReplayMarkProps): ReactElement {
  const [mark, said, look] = faceOf(agrees);
  return (
    <span className={`wb-row wb-small ${look}`}>
      <StateMark mark={mark} size={14} />
      {said}
    </span>
  );
}
