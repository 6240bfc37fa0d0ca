import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PersonPage, RecordView } from '../../../shared/views/shape/person-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { Split } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { people } from '../../strings/en/people.ts';
import { person as words } from '../../strings/en/person.ts';
import { AsOfFrame } from '../trail/as-of-frame.tsx';
import { useAsOf } from '../trail/use-as-of.ts';
import { FactsPanel, FactsSide } from './facts-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { NeedsPanel } from './needs-panel.tsx';
import type { PersonDialog as Dialog } from './person-dialogs.tsx';
import { PersonDialogs } from './person-dialogs.tsx';
import { personSentence } from './person-sentence.ts';
import { RecordSide } from './record-side.tsx';
import { RecordsTable } from './records-table.tsx';
import { useRoomy } from './use-roomy.ts';
import { WavesPanel } from './waves-panel.tsx';
import { YoursNotes } from './yours-notes.tsx';

/** Somebody of the roster: what they need, what they are trained on, and every change. */
export function PersonScreen({ id }: { readonly id: string }): ReactElement {
  return (
    <AsOfFrame>
      <PersonAt id={id} />
    </AsOfFrame>
  );
}

function PersonAt({ id }: { readonly id: string }): ReactElement {
  const { at } = useAsOf();
  const page = useRead(useQueries().read.person.queryOptions({ id, at }));
  useWhere([
    { label: people.crumb, href: place.people() },
    { label: page.kind === 'ready' ? page.value.name : id },
  ]);
  return <ReadView of={page}>{(value) => <Loaded page={at === null ? value : onlyRead(value)} />}</ReadView>;
}

/** At another moment nothing is anybody's to sign. */
function onlyRead(page: PersonPage): PersonPage {
  return { ...page, records: page.records.map((record) => ({ ...record, yours: null })) };
}

function Loaded({ page }: { readonly page: PersonPage }): ReactElement {
  const { now, can } = useDesk();
  const [dialog, show] = useState<Dialog | null>(null);
  const [selected, select] = useState<string | null>(null);
  const record = page.records.find((one) => one.id === selected);
  const roomy = useRoomy();
  const facts = roomy ? <FactsSide page={page} /> : undefined;
  const side =
    record === undefined ? (
      facts
    ) : (
      <RecordSide page={page} record={record} show={show} onClose={() => select(null)} />
    );
  const change = can('person.set') ? (
    <ActionButton action={{ label: words.change, icon: 'edit', onPress: () => show({ kind: 'change' }) }} />
  ) : undefined;
  return (
    <>
      <Split side={side}>
        <Sentence id={page.person.id} notes={notesOf(page)} actions={change}>
          {personSentence(page, now)}
        </Sentence>
        <YoursNotes
          page={page}
          onSign={(records: readonly RecordView[]) => show({ kind: 'sign', records })}
        />
        {roomy ? null : <FactsPanel page={page} />}
        <NeedsPanel page={page} />
        <WavesPanel page={page} />
        <RecordsTable page={page} selected={selected} onSelect={select} show={show} />
        <HistoryPanel page={page} />
      </Split>
      <PersonDialogs page={page} dialog={dialog} onClose={() => show(null)} />
    </>
  );
}

/** Where they work, in one line beside the id. */
function notesOf({ person }: PersonPage): readonly string[] {
  return [person.role, person.line, person.shift, person.site].filter((part) => part !== null);
}
