import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { ConflictView } from '../../../shared/views/shape/sync-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { SavedLine } from '../../app/saved-line.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { Page } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { conflict as words } from '../../strings/en/conflict.ts';
import { sync } from '../../strings/en/sync.ts';
import { alikeOf } from './alike.ts';
import { AlikeDialog } from './alike-dialog.tsx';
import { ConflictPanel } from './conflict-panel.tsx';

/** One conflict by its own address, open or settled: settled ones stay readable for ever. */
export function ConflictScreen({ id }: { readonly id: string }): ReactElement {
  useWhere([{ label: sync.crumb, href: place.sync() }, { label: words.crumb }]);
  const read = useRead(useQueries().read.conflict.queryOptions({ id }));
  return <ReadView of={read}>{(conflict) => <Loaded conflict={conflict} />}</ReadView>;
}

function sentenceOf({ title, closed, settled }: ConflictView): string {
  return settled === null ? words.sentence(title, closed.length) : words.settledSentence(title, settled.text);
}

/** The others that can be settled with it; the page of all is asked for beside, and may fail by itself. */
function useAlike(conflict: ConflictView): readonly ConflictView[] {
  const { can } = useDesk();
  const page = useRead(useQueries().read.sync.queryOptions());
  if (page.kind !== 'ready' || conflict.settled !== null || !can('conflict.settle')) return [];
  return alikeOf(conflict, page.value.conflicts);
}

function Loaded({ conflict }: { readonly conflict: ConflictView }): ReactElement {
  const [done, setDone] = useState<Done | null>(null);
  const [many, setMany] = useState(false);
  const alike = useAlike(conflict);
  return (
    <Page>
      <Sentence actions={<ActionButton action={{ label: words.back, href: place.sync() }} />}>
        {sentenceOf(conflict)}
      </Sentence>
      {done === null ? null : <SavedLine done={done} />}
      <div className="wb-conflict-page">
        <ConflictPanel conflict={conflict} onSettled={setDone}>
          {alike.length < 2 ? null : (
            <ActionButton action={{ label: words.alike(alike.length), onPress: () => setMany(true) }} />
          )}
        </ConflictPanel>
      </div>
      {many ? (
        <AlikeDialog
          conflicts={alike}
          onClose={() => setMany(false)}
          onDone={(it) => {
            setDone(it);
            setMany(false);
          }}
        />
      ) : null}
    </Page>
  );
}
