import type { ReactElement } from 'react';
import { useState } from 'react';
import { FilterChip } from '../../../src-renderer/parts/chip.tsx';
import { DiffPair, ValueDiff } from '../../../src-renderer/parts/diff/diff.tsx';
import { Split } from '../../../src-renderer/parts/layout.tsx';
import { Sentence } from '../../../src-renderer/parts/sentence.tsx';
import { SideFacts } from '../../../src-renderer/parts/side-facts.tsx';
import { DataTable } from '../../../src-renderer/parts/table/data-table.tsx';
import type { Column } from '../../../src-renderer/parts/table/data-table.tsx';
import { act } from './sample.ts';

type Entry = {
  readonly id: string;
  readonly seq: number;
  readonly what: string;
  readonly where: string;
  readonly old: string | null;
  readonly fresh: string | null;
  readonly why: string;
};

const kinds = [
  { what: 'Went live', where: 'Line 4, night shift', old: 'planned', fresh: 'live', why: 'Gate open' },
  {
    what: 'Signed: released for go-live',
    where: 'Line 4, revision 6',
    old: 'waiting',
    fresh: 'signed',
    why: 'Gate open',
  },
  { what: 'Training recorded', where: 'Per Nygård, WI-118 v4', old: null, fresh: 'passed', why: 'Assessed' },
  {
    what: 'Criterion changed',
    where: 'Entry criterion 4, sample',
    old: '10',
    fresh: '20 labels',
    why: 'New reel format',
  },
];

const entries: readonly Entry[] = Array.from({ length: 1284 }, (_, index) => {
  const kind = kinds[index % kinds.length] as (typeof kinds)[number];
  return { ...kind, id: `e${18_117 - index}`, seq: 18_117 - index };
});

const columns: readonly Column<Entry>[] = [
  { id: 'no', head: 'No.', mono: true, width: 72, sortBy: (entry) => entry.seq, cell: (entry) => entry.seq },
  {
    id: 'when',
    head: 'When',
    width: 130,
    cell: () => (
      <>
        Wed 11 Nov
        <br />
        <span className="wb-muted">22:00:14 +01:00</span>
      </>
    ),
  },
  {
    id: 'what',
    head: 'What',
    rowHead: true,
    sortBy: (entry) => entry.what,
    cell: (entry) => (
      <>
        {entry.what}
        <br />
        <span className="wb-second" style={{ fontWeight: 400 }}>
          {entry.where}
        </span>
      </>
    ),
  },
  { id: 'change', head: 'Old, new', cell: (entry) => <ValueDiff before={entry.old} after={entry.fresh} /> },
  { id: 'why', head: 'Why', cell: (entry) => <span className="wb-second">{entry.why}</span> },
];

const rowId = (entry: Entry): string => entry.id;
const textOf = (entry: Entry): string => entry.why;

export function AuditScene(): ReactElement {
  const [selected, setSelected] = useState('e18114');
  return (
    <Split
      width={322}
      side={
        <SideFacts
          id={`Event ${selected.slice(1)}`}
          title="Entry criterion 4 changed"
          sub="Line 4, night shift, revision 6"
          onClose={act}
          onStep={act}
          facts={[
            { label: 'Who', value: 'Ingrid Solberg, change owner' },
            { label: 'When', value: 'Tue 10 Nov 2026, 13:05:31 +01:00' },
            { label: 'Where', value: 'NORD-QA-02' },
            { label: 'Why', value: 'New reel format: 10 labels no longer cover one reel.' },
          ]}
          others={[{ label: 'Replay this gate', onPress: act }]}
        >
          <DiffPair
            oldLabel="Old, until 18 070"
            newLabel="New, since 18 071"
            before="Every terminal shows the current label revision, checked on 10 labels per terminal."
            after="Every terminal shows the current label revision, checked on 20 labels per terminal."
          />
        </SideFacts>
      }
    >
      <Sentence>The book as of Wed 11 Nov 2026, 22:00:14 +01:00</Sentence>
      <DataTable
        label="Events"
        two
        columns={columns}
        rows={entries}
        rowId={rowId}
        selectedId={selected}
        onSelect={setSelected}
        onOpen={act}
        onKey={{ a: act }}
        sort={{ id: 'no', descending: true }}
        textOf={textOf}
        filterLabel="Words in the reason"
        filters={<FilterChip label="RO-2026-014" on onPress={act} />}
        count={(shown, all) => `${shown} of ${all} events`}
        exportAction={{ label: 'Export as shown', onPress: act }}
        foot={
          <>
            <span>newest first</span>
            <span>
              <b>J</b> and <b>K</b> step, <b>Enter</b> opens, <b>A</b> sets this moment
            </span>
          </>
        }
      />
    </Split>
  );
}
