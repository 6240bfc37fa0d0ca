import type { ReactElement } from 'react';
import type { AccountPage, KeyView } from '../../../shared/views/shape/account-page.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { account } from '../../strings/en/account.ts';
import { dayText, fullText } from '../../strings/en/time.ts';
import { MarkedWord } from '../accounts/account-columns.tsx';
import { signs } from '../accounts/account-state.ts';

const words = account.keys;

function Checked({ view, needed }: { readonly view: KeyView; readonly needed: boolean }): ReactElement {
  const { vouched } = view;
  if (vouched !== null)
    return (
      <span className="wb-two-lines">
        <span>{words.checkedBy(vouched.byName, fullText(vouched.at))}</span>
        <span className="wb-muted wb-clamp">{vouched.how}</span>
      </span>
    );
  return needed && view.inUse ? (
    <MarkedWord mark="check/not-met" word={words.unchecked} />
  ) : (
    <span className="wb-muted">{needed ? words.unchecked : words.unneeded}</span>
  );
}

function columnsFor(needed: boolean): readonly Column<KeyView>[] {
  return [
    {
      id: 'key',
      head: words.key,
      rowHead: true,
      mono: true,
      width: 176,
      cell: ({ fingerprint, publicKey }) => <span title={publicKey}>{fingerprint}</span>,
    },
    { id: 'since', head: words.since, width: 112, cell: ({ since }) => dayText(since) },
    { id: 'password', head: words.password, width: 112, cell: (key) => dayText(key.passwordSince) },
    { id: 'issued', head: words.issued, width: 150, cell: (key) => key.issuedBy ?? words.themselves },
    { id: 'checked', head: words.checked, cell: (view) => <Checked view={view} needed={needed} /> },
    {
      id: 'state',
      head: words.state,
      width: 92,
      cell: ({ inUse }) => (inUse ? words.inUse : <span className="wb-muted">{words.replaced}</span>),
    },
  ];
}

/** Every key the account ever had, with who issued its password and who checked whose it is. */
export function KeysPanel({ page: { keys, row } }: { readonly page: AccountPage }): ReactElement {
  if (keys.length === 0)
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title={words.title} note={words.note(keys.length)}>
      <SimpleTable
        label={words.title}
        rows={keys}
        rowId={(key) => key.publicKey}
        columns={columnsFor(signs(row))}
        two
      />
    </Panel>
  );
}
