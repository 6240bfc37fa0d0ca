import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountPage } from '../../../shared/views/shape/account-page.ts';
import { listText } from '../../../shared/words/count.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Note } from '../../parts/note.tsx';
import { account as words } from '../../strings/en/account.ts';
import { signs } from '../accounts/account-state.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { VouchDialog } from './vouch-dialog.tsx';

/** What keeps this person from signing and can be put right here; the statement is theirs alone to accept. */
export function TaskNotes({ page }: { readonly page: AccountPage }): ReactElement | null {
  const { me } = useDesk();
  const { row } = page;
  const own = me.id === row.id;
  if (row.standing.kind === 'revoked' || !signs(row)) return null;
  return (
    <>
      {own && !row.accepted ? <AcceptTask /> : null}
      {row.vouched ? null : <VouchTask page={page} />}
    </>
  );
}

function AcceptTask(): ReactElement {
  const { can } = useDesk();
  const [open, setOpen] = useState(false);
  return (
    <div className="wb-yours">
      <Note tone="warn" mark="check/not-met" title={words.accept.own}>
        {words.accept.text}
      </Note>
      {can('account.accept') ? (
        <ActionButton action={{ label: words.accept.act, onPress: () => setOpen(true) }} look="primary" />
      ) : null}
      {open ? <AcceptDialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function textOf({ vouchers, row }: AccountPage, own: boolean): string {
  const names = listText(vouchers, 6);
  if (row.mustChange) return `${words.vouch.first} ${words.vouch.others(names)}`;
  return own ? words.vouch.ownText(names) : `${words.vouch.text} ${words.vouch.others(names)}`;
}

function titleOf({ row, keys }: AccountPage, own: boolean): string {
  if (own) return words.vouch.own;
  return keys.length > 1 ? words.vouch.again(row.name) : words.vouch.lacking(row.name);
}

function VouchTask({ page }: { readonly page: AccountPage }): ReactElement {
  const { me, can } = useDesk();
  const [open, setOpen] = useState(false);
  const own = me.id === page.row.id;
  return (
    <div className="wb-yours">
      <Note tone="warn" mark="check/not-met" title={titleOf(page, own)}>
        {textOf(page, own)}
      </Note>
      {page.mayVouch && can('account.vouch') ? (
        <ActionButton action={{ label: words.vouch.act, onPress: () => setOpen(true) }} look="primary" />
      ) : null}
      {open ? <VouchDialog page={page} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
