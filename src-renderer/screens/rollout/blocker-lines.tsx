import type { ReactElement } from 'react';
import type { Blocker } from '../../../shared/views/shape/gate.ts';
import { blockerWords } from '../../../shared/words/check-words.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { rollout } from '../../strings/en/rollout.ts';

const words = rollout.side;
const most = 5;

/** The reasons by name, five at most; the wave page has them all. */
export function BlockerLines({ blockers }: { readonly blockers: readonly Blocker[] }): ReactElement | null {
  if (blockers.length === 0) return null;
  return (
    <ul className="wb-stack" aria-label={words.blockers}>
      {blockers
        .slice(0, most)
        .map(blockerWords)
        .map((line, index) => (
          // Two reasons may read the same; their place is all that tells them apart.
          <li key={index} className="wb-blocker">
            <StateMark mark={line.mark} size={14} named />
            <span>
              <b className="wb-medium">{line.name}</b>
              <br />
              <span className="wb-second">{line.cause}</span>
            </span>
          </li>
        ))}
      {blockers.length > most ? (
        <li className="wb-small wb-muted">{words.more(blockers.length - most)}</li>
      ) : null}
    </ul>
  );
}
