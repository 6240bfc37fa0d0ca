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

/** What keeps this person from signing, each with who can put it right. */
export function TaskNotes({ page }: { readonly page: AccountPage }): ReactElement | null {
  const { row } = page;
  if (row.standing.kind === 'revoked' || !signs(row)) return null;
  return (
    <>
      {row.accepted ? null : <AcceptTask page={page} />}
      {row.vouched ? null : <VouchTask page={page} />}
    </>
  );
}

function AcceptTask({ page: { row } }: { readonly page: AccountPage }): ReactElement {
  const { me, can } = useDesk();
  const [open, setOpen] = useState(false);
  const own = me.id === row.id;
  return (
    <div className="wb-yours">
      <Note tone="warn" mark="check/not-met" title={own ? words.accept.own : words.accept.title(row.name)}>
        {words.accept.text}
      </Note>
      {own && can('account.accept') ? (
        <ActionButton action={{ label: words.accept.act, onPress: () => setOpen(true) }} look="primary" />
      ) : null}
      {open ? <AcceptDialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function textOf({ vouchers }: AccountPage, own: boolean): string {
  const names = listText(vouchers, 6);
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
