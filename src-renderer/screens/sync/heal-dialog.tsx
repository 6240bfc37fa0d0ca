import type { ReactElement } from 'react';
import { useState } from 'react';
import type { HealSaid } from '../../../shared/api/sharing-ports.ts';
import { useAsk } from '../../app/act.tsx';
import { Note } from '../../parts/note.tsx';
import { carry } from '../../strings/en/carry.ts';
import { WorkDialog } from './work-dialog.tsx';

const words = carry.heal;
const most = 20;

function Lines({ lines }: { readonly lines: readonly string[] }): ReactElement {
  return (
    <ul className="wb-refusal-why">
      {lines.slice(0, most).map((line) => (
        <li key={line} className="wb-break">
          {line}
        </li>
      ))}
      {lines.length > most ? <li>{words.more(lines.length - most)}</li> : null}
    </ul>
  );
}

function Said({ said }: { readonly said: HealSaid }): ReactElement {
  const { looked, healed, left } = said;
  return (
    <>
      {left.length === 0 ? null : (
        <Note tone="tie" mark="book/damaged" title={words.left(left.length)} takesFocus>
          <Lines lines={left.map(({ file, why }) => words.why(file, why))} />
          {words.leftText}
        </Note>
      )}
      {healed.length === 0 && left.length > 0 ? null : (
        <Note
          mark="book/intact"
          title={healed.length === 0 ? words.sound(looked) : words.healed(healed.length, looked)}
          takesFocus={left.length === 0}
        >
          {healed.length === 0 ? undefined : (
            <Lines lines={healed.map(({ file, from }) => words.from(file, from))} />
          )}
        </Note>
      )}
    </>
  );
}

/** Reads every file of the book and brings sound bytes for what is damaged. */
export function HealDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [said, setSaid] = useState<HealSaid | null>(null);
  const ask = useAsk<null, HealSaid>((api) => api.sync.heal.mutate());
  return (
    <WorkDialog
      title={words.title}
      text={words.text}
      submit={words.submit}
      working={carry.working}
      ask={ask}
      input={() => null}
      result={said === null ? null : <Said said={said} />}
      onDone={setSaid}
      onClose={onClose}
    />
  );
}
