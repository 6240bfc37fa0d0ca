import type { ReactElement } from 'react';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../state-mark/state-mark.tsx';

type Check = { readonly mark: CheckMark; readonly label: string };

const open: ReadonlySet<CheckMark> = new Set<CheckMark>(['not-met', 'late']);

/** All checks of a gate, met ones in grey; the word of each mark is read before its label. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }): ReactElement {
  return (
    <ul className="wb-checks" aria-label="All checks">
      {checks.map((check) => (
        <li key={check.label} className={open.has(check.mark) ? 'wb-check-open' : undefined}>
          <StateMark mark={`check/${check.mark}`} size={14} name={markWord(`check/${check.mark}`)} />
          {check.label}
        </li>
      ))}
    </ul>
  );
}
