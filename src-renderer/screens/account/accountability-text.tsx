import type { ReactElement } from 'react';
import { ACCOUNTABILITY } from '../../../shared/words/accountability.ts';

/** Every paragraph of the statement: nobody accepts what they were not shown. */
export function AccountabilityText(): ReactElement {
  return (
    <div className="wb-quoted">
      {ACCOUNTABILITY.text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
