import type { ReactElement } from 'react';
import type { ImportPreview, Problem } from '../../../shared/api/ports.ts';
import type { Mark } from '../../../shared/domain/marks.ts';
import type { Uploaded } from '../../app/upload.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { numberText } from '../../strings/en/time.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import { FileButton } from './file-picker.tsx';
import { saveProblems } from './problem-list.ts';
import type { Importing, ImportKind } from './use-import.ts';

export type PreviewStepProps = {
  readonly kind: ImportKind;
  readonly file: Uploaded;
  readonly preview: ImportPreview;
  readonly importing: Importing;
};

type NumberedProblem = Problem & { readonly index: number };

const problemColumns: readonly Column<NumberedProblem>[] = [
  {
    id: 'row',
    head: words.row,
    mono: true,
    width: 72,
    cell: (problem) => (problem.row === null ? '' : numberText(problem.row)),
    sortBy: (problem) => problem.row ?? 0,
  },
  {
    id: 'column',
    head: words.column,
    width: 170,
    cell: (problem) => problem.column ?? words.whole,
    sortBy: (problem) => problem.column ?? '',
  },
  { id: 'holds', head: words.holds, mono: true, width: 210, cell: (problem) => problem.holds },
  {
    id: 'problem',
    head: words.problem,
    rowHead: true,
    cell: (problem) => problem.detail,
    sortBy: (problem) => problem.code,
  },
];

/** What the file holds, what is wrong with it, what would change; nothing is written yet (R72). */
export function PreviewStep({ kind, file, preview, importing }: PreviewStepProps): ReactElement {
  const clean = preview.problemCount === 0;
  const { counts } = preview;
  const news = counts.added + counts.changed + counts.gone;
  const facts = [
    { label: words.facts.shape, value: words.shapes[preview.shape] ?? preview.shape },
    { label: words.facts.encoding, value: preview.encoding },
    { label: words.facts.rows, value: numberText(counts.rows) },
  ];
  return (
    <>
      <Row>
        {clean && news > 0 ? (
          <ActionButton
            action={{ label: words.run(counts.rows), onPress: () => void importing.run() }}
            look="primary"
          />
        ) : null}
        {clean ? (
          <ActionButton action={{ label: words.cancel, onPress: importing.again }} />
        ) : (
          <FileButton label={words.chooseOther} onFile={(next) => void importing.choose(next)} />
        )}
        {clean ? null : (
          <ActionButton
            action={{ label: words.saveList, onPress: () => saveProblems(file.name, preview.problems) }}
          />
        )}
        <span className="wb-small wb-second" role="status">
          {importing.busy === 'reading'
            ? words.reading(file.name)
            : importing.busy === 'writing'
              ? words.writing(counts.rows)
              : ''}
        </span>
      </Row>
      {clean ? null : <ProblemsList preview={preview} />}
      <Panel title={file.name} inside="pad">
        <Facts facts={facts} columns={3} />
      </Panel>
      {clean && preview.changes.length > 0 ? <ChangesList preview={preview} /> : null}
      {preview.columns.length === 0 ? null : (
        <ColumnsPanel key={JSON.stringify(preview.map)} kind={kind} preview={preview} importing={importing} />
      )}
    </>
  );
}

function ProblemsList({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const rows = preview.problems.map((problem, index) => ({ ...problem, index }));
  return (
    <div>
      <ListHead
        title={words.problems}
        mark="check/not-met"
        count={words.shown(preview.problems.length, preview.problemCount)}
      />
      <DataTable
        label={words.problems}
        columns={problemColumns}
        rows={rows}
        rowId={(problem) => String(problem.index)}
      />
    </div>
  );
}

function ChangesList({ preview }: { readonly preview: ImportPreview }): ReactElement {
  const { counts, changes } = preview;
  const rows = changes.map((change, index) => ({ ...change, index }));
  return (
    <div>
      <ListHead
        title={words.changes}
        count={words.changesShown(changes.length, counts.added + counts.changed)}
      />
      <DataTable
        label={words.changes}
        rows={rows}
        rowId={(change) => String(change.index)}
        columns={[
          {
            id: 'kind',
            head: words.change,
            width: 110,
            cell: (change) => words.kinds[change.kind],
            sortBy: (change) => change.kind,
          },
          {
            id: 'id',
            head: words.id,
            mono: true,
            width: 140,
            cell: (change) => change.id,
            sortBy: (change) => change.id,
          },
          {
            id: 'what',
            head: words.what,
            rowHead: true,
            cell: (change) => change.text,
            sortBy: (change) => change.text,
          },
        ]}
      />
    </div>
  );
}

type ListHeadProps = { readonly title: string; readonly count: string; readonly mark?: Mark };

/** A heading over a table that is a paper of its own. */
function ListHead({ title, count, mark }: ListHeadProps): ReactElement {
  return (
    <div className="wb-list-head">
      {mark === undefined ? null : <StateMark mark={mark} />}
      <h2>{title}</h2>
      <span className="wb-small wb-muted">{count}</span>
    </div>
  );
}
