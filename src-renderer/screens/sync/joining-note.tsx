import type { ReactElement } from 'react';
import { useDesk } from '../../app/desk.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Note } from '../../parts/note.tsx';
import { joining as words } from '../../strings/en/stations.ts';

/** This workstation began a new life and asks again: work goes on, and who lets it in needs its fingerprint. */
export function JoiningNote(): ReactElement | null {
  const { joining } = useDesk().status;
  if (joining === null) return null;
  return (
    <Note tone="tie" mark="book/quarantined" title={words.againNote}>
      <p>{words.againText}</p>
      <p>
        {words.print}
        <Fingerprint value={joining.fingerprint} />
      </p>
    </Note>
  );
}
