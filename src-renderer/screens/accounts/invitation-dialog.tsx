import type { ReactElement, RefObject } from 'react';
import { useRef, useState } from 'react';
import type { AccountPage } from '../../../shared/views/shape/account-page.ts';
import { listText } from '../../../shared/words/count.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import type { Read } from '../../app/read.ts';
import { useRead } from '../../app/read.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { invitation as words } from '../../strings/en/invitation.ts';
import { fullText } from '../../strings/en/time.ts';
import { signs } from './account-state.ts';
import { invitationText } from './invitation-text.ts';

/** Who is invited, and the password that was issued to them. */
export interface Invited {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly password: string;
}

function checkText(page: Read<AccountPage>): string | null {
  if (page.kind !== 'ready' || !signs(page.value.row)) return null;
  const { vouchers } = page.value;
  return vouchers.length === 0 ? words.checkNobody : words.checkTodo(listText(vouchers, 5));
}

/** A reset does not unlock: the lock asks who tried. */
function isLocked(page: Read<AccountPage>): boolean {
  return page.kind === 'ready' && page.value.row.standing.kind === 'locked';
}

function Sheet({
  text,
  box,
}: {
  readonly text: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
}): ReactElement {
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor="invitation">
        {words.sheet}
      </label>
      <textarea id="invitation" ref={box} className="wb-input wb-mono" readOnly rows={17} value={text} />
    </div>
  );
}

export type InvitationDialogProps = {
  readonly title: string;
  readonly to: Invited;
  readonly onClose: () => void;
};

/** The issued password, this once, and the sheet for the person: what to type, what to do first, until when. */
export function InvitationDialog({ title, to, onClose }: InvitationDialogProps): ReactElement {
  const { book, status } = useDesk();
  const page = useRead(useQueries().read.account.queryOptions({ id: to.id }));
  const [said, say] = useState('');
  const sheet = useRef<HTMLTextAreaElement>(null);
  const due = page.kind === 'ready' ? page.value.row.passwordDue : null;
  const moment = due === null ? words.noneUntil : fullText(due);
  const text = invitationText({ to, book, shortest: status.shortest, until: moment });
  const copy = (): void => {
    sheet.current?.select();
    // Without the right to write there, the text stands selected.
    void writeText(text).then((done) => say(done ? words.copied : words.notCopied));
  };
  const facts = [
    { label: words.password, value: <span className="wb-mono wb-select">{to.password}</span> },
    { label: words.until, value: moment },
  ];
  return (
    <Dialog
      open
      title={title}
      mark="check/met"
      width={640}
      cancel={words.done}
      primary={{ label: words.copy, icon: 'copy', onPress: copy }}
      onCancel={onClose}
    >
      <div className="wb-form">
        <p className="wb-small wb-second">
          {words.text} {checkText(page)}
        </p>
        {isLocked(page) ? <Note tone="warn" mark="check/late" title={words.locked} /> : null}
        <Facts facts={facts} />
        <Sheet text={text} box={sheet} />
        <p className="wb-small wb-second" role="status">
          {said}
        </p>
      </div>
    </Dialog>
  );
}

async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
