import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ItemPage } from '../../../shared/views/shape/item-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton, TextLink } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Columns, Page } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import { IncidentList } from '../training/incident-list.tsx';
import { effectText } from '../training/incident-text.ts';
import { ChangeItemDialog } from './change-item-dialog.tsx';
import { itemFacts } from './item-facts.ts';
import { ExpiringPanel, LackingPanel, TrainersPanel, VersionsPanel } from './item-panels.tsx';
import { VersionDialog } from './version-dialog.tsx';

const words = trainingItems.page;

type Open = 'version' | 'change' | null;

/** One item: its versions, who needs it, who lacks it where, what runs out, and what incidents point at it. */
export function ItemScreen({ item }: { readonly item: string }): ReactElement {
  useWhere([{ label: words.crumb, href: place.training() }, { label: item }]);
  const page = useRead(useQueries().read.item.queryOptions({ id: item }));
  return <ReadView of={page}>{(value) => <Loaded page={value} />}</ReadView>;
}

function Head({
  page,
  show,
}: {
  readonly page: ItemPage;
  readonly show: (open: Open) => void;
}): ReactElement {
  const { can } = useDesk();
  const { side } = trainingItems;
  const actions = (
    <>
      {can('item.change') ? (
        <ActionButton action={{ label: side.change, onPress: () => show('change') }} />
      ) : null}
      {can('item.version') ? (
        <ActionButton action={{ label: side.newVersion, onPress: () => show('version') }} look="primary" />
      ) : null}
    </>
  );
  return (
    <Sentence
      id={page.item.id}
      sub={words.state(page.version, page.trained, page.required)}
      actions={actions}
    >
      {page.item.title}
    </Sentence>
  );
}

function Incidents({ page }: { readonly page: ItemPage }): ReactElement {
  const { item, incidents } = page;
  return (
    <Panel title={words.incidents} inside="pad">
      {incidents.length === 0 ? (
        <p className="wb-second">{words.noIncident}</p>
      ) : (
        <>
          <h3>{effectText(item.id, incidents)}</h3>
          <IncidentList incidents={incidents} />
        </>
      )}
    </Panel>
  );
}

function Loaded({ page }: { readonly page: ItemPage }): ReactElement {
  const [open, show] = useState<Open>(null);
  const items = useRead(useQueries().read.items.queryOptions());
  const close = (): void => show(null);
  const newest = Math.max(0, ...page.item.versions.map((one) => one.version));
  return (
    <Page>
      <Head page={page} show={show} />
      <Columns shares={[2, 1]}>
        <VersionsPanel page={page} />
        <Panel title={words.facts} inside="pad">
          <div className="wb-stack">
            <Facts facts={itemFacts(page.item)} />
            <p className="wb-small">
              <TextLink href={place.trail({ text: page.item.id })}>{trainingItems.side.history}</TextLink>
            </p>
          </div>
        </Panel>
      </Columns>
      <Columns shares={[1, 1]}>
        <LackingPanel page={page} />
        <ExpiringPanel page={page} />
      </Columns>
      <Columns shares={[1, 1]}>
        <Incidents page={page} />
        <TrainersPanel page={page} />
      </Columns>
      {open === 'change' ? (
        <ChangeItemDialog
          id={page.item.id}
          items={items.kind === 'ready' ? items.value.items : []}
          onClose={close}
        />
      ) : null}
      {open === 'version' ? <VersionDialog id={page.item.id} newest={newest} onClose={close} /> : null}
    </Page>
  );
}
