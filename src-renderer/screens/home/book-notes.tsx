import type { ReactElement } from 'react';
import type { DeskStatus, Integrity } from '../../../shared/api/ports.ts';
import { clockText } from '../../../shared/words/clock-words.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { Note } from '../../parts/note.tsx';
import { bookNotes as words } from '../../strings/en/book-notes.ts';

type Damaged = Extract<Integrity, { readonly kind: 'damaged' }>;
const most = 5;

function DamageNote({ faults }: Damaged): ReactElement {
  return (
    <Note
      tone="tie"
      mark="book/damaged"
      title={words.damaged(faults.length)}
      actions={[{ label: words.heal, href: place.sync() }]}
    >
      <ul className="wb-refusal-why">
        {faults.slice(0, most).map((fault) => (
          <li key={`${fault.file} ${fault.position} ${fault.what}`}>
            {words.fault(fault.record, fault.file, fault.what, fault.position)}
          </li>
        ))}
        {faults.length > most ? <li>{words.more(faults.length - most)}</li> : null}
      </ul>
      {words.damagedText}
    </Note>
  );
}

/** Only what somebody should know of; a state file made anew is the app's own affair. */
const told: Readonly<Record<string, { readonly title: string; readonly text: string } | undefined>> = {
  'tail-cut': { title: words.tailTitle, text: words.tailText },
  'upkeep-failed': { title: words.upkeepTitle, text: words.upkeepText },
};

function NoticeNotes({ notices }: Pick<DeskStatus, 'notices'>): ReactElement {
  const codes = [...new Set(notices.map((notice) => notice.code))];
  return (
    <>
      {codes.map((code) => {
        const note = told[code];
        return note === undefined ? null : (
          <Note key={code} icon="info" title={note.title}>
            {note.text}
          </Note>
        );
      })}
    </>
  );
}

/** The clock of this workstation against what the book has seen (R27). */
function ClockNote({ clock }: { readonly clock: NonNullable<DeskStatus['clock']> }): ReactElement {
  return (
    <Note tone="tie" icon="audit" title={words.clockTitle}>
      {clockText(clock)}
    </Note>
  );
}

/** The book about itself, above everything else: damage by name (R30), read-only, its clock, what opening put right. */
export function BookNotes(): ReactElement {
  const { status } = useDesk();
  return (
    <>
      {status.integrity?.kind === 'damaged' ? <DamageNote {...status.integrity} /> : null}
      {status.book?.readOnly === true && status.integrity?.kind !== 'damaged' ? (
        <Note icon="lock" title={words.readOnlyTitle}>
          {words.readOnlyText}
        </Note>
      ) : null}
      {status.clock === null ? null : <ClockNote clock={status.clock} />}
      <NoticeNotes notices={status.notices} />
    </>
  );
}
