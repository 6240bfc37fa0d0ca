import type { ReactElement } from 'react';
import type { Trouble, TroubleCode } from '../../../shared/domain/trouble.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { troubleWords } from '../../../shared/words/trouble-words.ts';
import type { NameOf } from '../../../shared/words/trouble-words.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { Note } from '../../parts/note.tsx';
import { sync as words } from '../../strings/en/sync.ts';

const most = 5;
/** What can only be a fault of the book or somebody's doing; the rest passes by itself or is a matter of the folder. */
const grave: ReadonlySet<TroubleCode> = new Set<TroubleCode>([
  'fork',
  'clone',
  'tail-missing',
  'file-damaged',
  'name-taken',
]);

function keyOf({ code, about, data }: Trouble): string {
  return `${code} ${about ?? ''} ${JSON.stringify(data)}`;
}

export type TroubleNoteProps = {
  readonly trouble: Trouble;
  readonly names: NameOf;
  /** Null before anybody is signed in: moments are then told in full, and there is nowhere to go. */
  readonly now: Instant | null;
};

/** One trouble: what is so, and what to do. */
export function TroubleNote({ trouble, names, now }: TroubleNoteProps): ReactElement {
  const { says, todo } = troubleWords(trouble, names, now);
  const bad = grave.has(trouble.code);
  return (
    <Note
      tone={bad ? 'tie' : 'warn'}
      mark={bad ? 'book/damaged' : trouble.code === 'quarantined' ? 'book/quarantined' : 'check/late'}
      title={says}
      actions={bad && now !== null ? [{ label: words.troubles.alarms, href: place.settings('alerts') }] : []}
    >
      {todo}
    </Note>
  );
}

/** Everything between this workstation and the others, the grave ones first. */
export function TroublesPanel({
  troubles,
  names,
}: {
  readonly troubles: readonly Trouble[];
  readonly names: NameOf;
}): ReactElement | null {
  const { now } = useDesk();
  if (troubles.length === 0) return null;
  const sorted = [...troubles].sort((a, b) => Number(grave.has(b.code)) - Number(grave.has(a.code)));
  return (
    <section className="wb-stack" aria-label={words.troubles.title}>
      {sorted.slice(0, most).map((trouble) => (
        <TroubleNote key={keyOf(trouble)} trouble={trouble} names={names} now={now} />
      ))}
      {sorted.length > most ? (
        <details>
          <summary>{words.troubles.more(sorted.length - most)}</summary>
          <div className="wb-stack">
            {sorted.slice(most).map((trouble) => (
              <TroubleNote key={keyOf(trouble)} trouble={trouble} names={names} now={now} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}
