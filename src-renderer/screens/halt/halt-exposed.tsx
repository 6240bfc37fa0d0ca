import type { ReactElement } from 'react';
import { useState } from 'react';
import type { HaltView } from '../../../shared/views/shape/halt-view.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { ActionLink } from '../../parts/action.tsx';
import { HaltHeard } from '../reach/halt-heard.tsx';
import { halt as words } from '../../strings/en/halt.ts';

type Exposed = HaltView['exposed'][number];
const namedAtMost = 12;

/** Names from the roster; somebody who is not on it any more stands with the id that was frozen. */
function useNames(wave: string): ReadonlyMap<string, string> {
  const people = useRead(useQueries().read.people.queryOptions({ wave }));
  const rows = people.kind === 'ready' ? people.value.people : [];
  return new Map(rows.map((person) => [person.id, person.name]));
}

function ExposedWave({ exposed }: { readonly exposed: Exposed }): ReactElement {
  const names = useNames(exposed.wave);
  const [all, setAll] = useState(false);
  const shown = all ? exposed.people : exposed.people.slice(0, namedAtMost);
  const hidden = exposed.people.length - shown.length;
  return (
    <li>
      <p>
        <b>{words.exposedWave(exposed.title, exposed.people.length)}</b>{' '}
        <span className="wb-second">{words.exposedWhere(exposed.lines)}</span>
      </p>
      <p className="wb-small wb-second">
        {shown.map((id) => names.get(id) ?? id).join(', ')}
        {hidden === 0 ? null : (
          <>
            {' '}
            {words.moreNames(hidden)}.{' '}
            <ActionLink action={{ label: words.showAll, onPress: () => setAll(true) }} />
          </>
        )}
      </p>
    </li>
  );
}

/** Exactly who and where was exposed when the halt was called (R65). */
export function HaltExposed({
  rollout,
  halt,
}: {
  readonly rollout: string;
  readonly halt: string;
}): ReactElement {
  const page = useRead(useQueries().read.rollout.queryOptions({ id: rollout }));
  return (
    <ReadView of={page} whole={false}>
      {(value) => {
        const called = value.halts.find((one) => one.id === halt);
        const exposed = called?.exposed ?? [];
        return (
          <>
            {called === undefined ? null : <HaltHeard rollout={rollout} halt={called} />}
            <h2>{words.exposed}</h2>
            {exposed.length === 0 ? (
              <p>{words.exposedNone}</p>
            ) : (
              <ul className="wb-exposed">
                {exposed.map((one) => (
                  <ExposedWave key={one.wave} exposed={one} />
                ))}
              </ul>
            )}
          </>
        );
      }}
    </ReadView>
  );
}
