import type { ReactElement } from 'react';
import type { CommandKind } from '../../shared/events/command.ts';
import type { Refusal as RefusalValue } from '../../shared/kernel/result.ts';
import { refusalText } from '../../shared/words/refusal-words.ts';
import type { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/note.tsx';
import { app } from '../strings/en/app.ts';
import { isLogged } from './logged-attempt.ts';
import { refusalLinks } from './refusal-links.ts';
import { useStatus } from './status.ts';

export type RefusalNoteProps = {
  readonly refusal: RefusalValue;
  readonly actions?: readonly Action[] | undefined;
  readonly command?: CommandKind | undefined;
  /** Whose act it was, where it is not whoever is signed in. */
  readonly who?: string | undefined;
};

/** What did not happen, why, what to do: the same sentences everywhere, with the focus. */
export function RefusalNote({ refusal, actions, command, who }: RefusalNoteProps): ReactElement {
  const { what, why, todo } = refusalText(refusal);
  const me = useStatus().data?.me?.id ?? null;
  return (
    <Refusal
      title={what}
      actions={actions ?? refusalLinks(refusal, who ?? me)}
      logged={isLogged(refusal, command ?? null) ? app.logged : undefined}
    >
      {why.length === 0 ? null : (
        <ul className="wb-refusal-why">
          {why.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {todo}
    </Refusal>
  );
}
