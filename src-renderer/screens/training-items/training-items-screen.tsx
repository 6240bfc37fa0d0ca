import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ItemsPage } from '../../../shared/views/shape/items-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page, Split } from '../../parts/layout.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { trainingItems as words } from '../../strings/en/training-items.ts';
import { ChangeItemDialog } from './change-item-dialog.tsx';
import { DefineItemDialog } from './define-item-dialog.tsx';
import { itemColumns } from './item-columns.tsx';
import { ItemSide } from './item-side.tsx';
import { VersionDialog } from './version-dialog.tsx';

export type Item = ItemsPage['items'][number];
export type ItemDialog =
  { readonly kind: 'define' } | { readonly kind: 'version' | 'change'; readonly item: Item };

/** What people are trained on, which version is in force, and how many have it. */
export function TrainingItemsScreen(): ReactElement {
  useWhere([{ label: words.crumb }]);
  const page = useRead(useQueries().read.items.queryOptions());
  const [dialog, show] = useState<ItemDialog | null>(null);
  const close = (): void => show(null);
  return (
    <>
      <ReadView of={page}>
        {(value) =>
          value.items.length === 0 ? <NoItems show={show} /> : <Items items={value.items} show={show} />
        }
      </ReadView>
      <ItemDialogs dialog={dialog} items={page.kind === 'ready' ? page.value.items : []} onClose={close} />
    </>
  );
}

type ItemDialogsProps = {
  readonly dialog: ItemDialog | null;
  readonly items: readonly Item[];
  readonly onClose: () => void;
};

function ItemDialogs({ dialog, items, onClose }: ItemDialogsProps): ReactElement | null {
  if (dialog === null) return null;
  if (dialog.kind === 'define') return <DefineItemDialog items={items} onClose={onClose} />;
  const { id, version, coming } = dialog.item;
  return dialog.kind === 'change' ? (
    <ChangeItemDialog id={id} items={items} onClose={onClose} />
  ) : (
    <VersionDialog id={id} newest={Math.max(version ?? 0, coming ?? 0)} onClose={onClose} />
  );
}

type Show = (dialog: ItemDialog) => void;

function NoItems({ show }: { readonly show: Show }): ReactElement {
  const { can } = useDesk();
  return (
    <Page>
      <Sentence>{words.sentence(0, 0)}</Sentence>
      <Panel title={words.table} inside="pad">
        <EmptyState
          title={words.empty}
          heading={false}
          action={
            can('item.define') ? { label: words.define, onPress: () => show({ kind: 'define' }) } : undefined
          }
        >
          {words.emptyText}
        </EmptyState>
      </Panel>
    </Page>
  );
}

function Items({ items, show }: { readonly items: readonly Item[]; readonly show: Show }): ReactElement {
  const { can, canImport } = useDesk();
  const navigate = useNavigate();
  const [selected, select] = useState<string | null>(null);
  const item = items.find((one) => one.id === selected);
  const gaps = items.reduce((sum, one) => sum + one.required - one.trained, 0);
  const actions = (
    <>
      {canImport('training') ? (
        <ActionButton action={{ label: words.import, href: place.imports('training') }} />
      ) : null}
      {can('item.define') ? (
        <ActionButton
          action={{ label: words.define, icon: 'plus', onPress: () => show({ kind: 'define' }) }}
        />
      ) : null}
    </>
  );
  return (
    <Split
      side={
        item === undefined ? undefined : <ItemSide item={item} show={show} onClose={() => select(null)} />
      }
    >
      <Sentence actions={actions}>{words.sentence(items.length, gaps)}</Sentence>
      <DataTable
        label={words.table}
        columns={itemColumns()}
        rows={items}
        rowId={(one) => one.id}
        selectedId={selected ?? undefined}
        onSelect={select}
        onOpen={(id) => navigate(place.item(id))}
        sort={{ id: 'id', descending: false }}
        textOf={(one) => `${one.id} ${one.title}`}
        filterLabel={words.find}
        count={words.found}
        empty={
          <EmptyState title={words.noneFound} heading={false}>
            {words.noneFoundText}
          </EmptyState>
        }
      />
    </Split>
  );
}
