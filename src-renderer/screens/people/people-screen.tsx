import { keepPreviousData } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useDeferredValue, useState } from 'react';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../parts/layout.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { people as words } from '../../strings/en/people.ts';
import { AsOfFrame } from '../trail/as-of-frame.tsx';
import { useAsOf } from '../trail/use-as-of.ts';
import { PersonDialog } from './person-dialog.tsx';
import type { RosterFilter } from './roster-filter.ts';
import { askedText, noFilter } from './roster-filter.ts';
import { Roster } from './roster.tsx';

/** The roster, to look people up in: any part of a name in any script. */
export function PeopleScreen(): ReactElement {
  return (
    <AsOfFrame>
      <PeopleAt />
    </AsOfFrame>
  );
}

function PeopleAt(): ReactElement {
  const { at } = useAsOf();
  useWhere([{ label: words.crumb }]);
  const [filter, setFilter] = useState<RosterFilter>(noFilter);
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const text = useDeferredValue(askedText(filter));
  const page = useRead(
    useQueries().read.people.queryOptions({ text, at }, { placeholderData: keepPreviousData }),
  );
  const acts = <RosterActs onAdd={() => setAdding(true)} />;
  return (
    <>
      <ReadView of={page}>
        {(value) =>
          value.total === 0 && text === '' ? (
            <NoPeople onAdd={() => setAdding(true)} />
          ) : (
            <Roster page={value} filter={filter} onFilter={setFilter} actions={acts} />
          )
        }
      </ReadView>
      {adding ? (
        <PersonDialog
          person={null}
          onDone={(id) => navigate(place.person(id))}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

function RosterActs({ onAdd }: { readonly onAdd: () => void }): ReactElement {
  const { can, canImport } = useDesk();
  return (
    <>
      {can('person.set') ? (
        <ActionButton action={{ label: words.add, icon: 'plus', onPress: onAdd }} />
      ) : null}
      {canImport('people') ? (
        <ActionButton action={{ label: words.import, icon: 'open', href: place.imports('people') }} />
      ) : null}
    </>
  );
}

function NoPeople({ onAdd }: { readonly onAdd: () => void }): ReactElement {
  const { can, canImport } = useDesk();
  return (
    <Page>
      <Sentence
        actions={
          can('person.set') ? (
            <ActionButton action={{ label: words.add, icon: 'plus', onPress: onAdd }} />
          ) : undefined
        }
      >
        {words.sentence(0)}
      </Sentence>
      <Panel title={words.table} inside="pad">
        <EmptyState
          title={words.empty}
          heading={false}
          action={canImport('people') ? { label: words.import, href: place.imports('people') } : undefined}
        >
          {words.emptyText}
        </EmptyState>
      </Panel>
    </Page>
  );
}
