import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ShareCheckSaid } from '../../../shared/views/shape/share-check.ts';
import { useAsk } from '../../app/act.tsx';
import { useQueries } from '../../app/api.tsx';
import { Note } from '../../parts/note.tsx';
import { Progress } from '../../parts/progress.tsx';
import { carry } from '../../strings/en/carry.ts';
import { WorkDialog } from './work-dialog.tsx';

const words = carry.check;
const most = 20;
const lookAgain = 500;

/** How far it is: files really read. */
function Reading(): ReactElement {
  const { desk } = useQueries();
  const { data } = useQuery({ ...desk.status.queryOptions(), refetchInterval: lookAgain });
  const { done, of } = data?.making ?? { done: 0, of: 0 };
  return (
    <Progress
      title={words.reading}
      done={done}
      total={of}
      count={of === 0 ? '' : words.files(done, of)}
      doing={words.goesOn}
    />
  );
}

function Faults({ faults }: Pick<ShareCheckSaid, 'faults'>): ReactElement {
  return (
    <ul className="wb-refusal-why">
      {faults.slice(0, most).map(({ file, says, records, why }) => (
        <li key={`${file} ${says}`} className="wb-break">
          {says}.{records.length === 0 ? '' : ` ${words.about(records)}`}
          <br />
          <span className="wb-id">{file}</span> <span className="wb-tiny wb-second">{why}</span>
        </li>
      ))}
      {faults.length > most ? <li>{words.more(faults.length - most)}</li> : null}
    </ul>
  );
}

function Notes({ notes }: Pick<ShareCheckSaid, 'notes'>): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <ul className="wb-refusal-why wb-small wb-second" aria-label={words.notes}>
      {notes.slice(0, most).map((note) => (
        <li key={note} className="wb-break">
          {note}
        </li>
      ))}
      {notes.length > most ? <li>{words.more(notes.length - most)}</li> : null}
    </ul>
  );
}

const looks = {
  intact: { tone: 'plain', mark: 'book/intact' },
  'in-part': { tone: 'warn', mark: 'check/late' },
  damaged: { tone: 'tie', mark: 'book/damaged' },
} as const;

function Said({ said }: { readonly said: ShareCheckSaid }): ReactElement {
  const { verdict, says, todo, faults, notes } = said;
  return (
    <>
      <Note {...looks[verdict]} title={says} takesFocus>
        {faults.length === 0 ? null : <Faults faults={faults} />}
        {todo}
      </Note>
      <Notes notes={notes} />
    </>
  );
}

/** Reads every file in the shared folder and compares it with what was signed; nothing is written there. */
export function ShareCheckDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [said, setSaid] = useState<ShareCheckSaid | null>(null);
  const ask = useAsk<null, ShareCheckSaid>((api) => api.sync.verify.mutate());
  return (
    <WorkDialog
      title={words.title}
      text={words.text}
      submit={words.submit}
      working={<Reading />}
      ask={ask}
      input={() => null}
      result={said === null ? null : <Said said={said} />}
      onDone={setSaid}
      onClose={onClose}
    />
  );
}
