import type { ReactElement } from 'react';
import type { Done } from '../../shared/api/ports.ts';
import { Ladder } from '../parts/signature/ladder.tsx';
import { app } from '../strings/en/app.ts';
import { secondsText } from '../strings/en/time.ts';

/** Shown only after the disk said so, with the ladder's first rung. */
export function SavedLine({ done }: { readonly done: Pick<Done, 'at'> }): ReactElement {
  return (
    <p className="wb-row wb-small wb-second" role="status">
      <Ladder state="committed" />
      {app.saved(secondsText(done.at))}
    </p>
  );
}
