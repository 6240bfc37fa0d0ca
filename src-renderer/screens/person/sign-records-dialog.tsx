import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PersonPage, RecordView } from '../../../shared/views/shape/person-page.ts';
import { useDesk } from '../../app/desk.ts';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { person } from '../../strings/en/person.ts';
import { recordTraining } from '../../strings/en/record-training.ts';
import { fullText } from '../../strings/en/time.ts';
import { SignableDialog } from '../training/signable-dialog.tsx';

const words = person.sign;

const columns: readonly Column<RecordView>[] = [
  {
    id: 'item',
    head: person.records.item,
    rowHead: true,
    cell: (record) => `${record.item} v${record.version} ${record.title}`,
  },
  { id: 'when', head: person.records.when, width: 222, cell: (record) => fullText(record.on) },
  {
    id: 'how',
    head: person.records.result,
    width: 180,
    cell: (record) =>
      `${person.records.results[record.result]}, ${recordTraining.methods[record.method].toLowerCase()}`,
  },
];

export type SignRecordsDialogProps = {
  readonly page: PersonPage;
  /** All of them as the same: trainer or trainee. */
  readonly records: readonly RecordView[];
  readonly onClose: () => void;
};

/** Signs records that are there, as their trainer or as the person trained, with id and password. */
export function SignRecordsDialog({ page, records, onClose }: SignRecordsDialogProps): ReactElement {
  const { me } = useDesk();
  const [comment, setComment] = useState('');
  const as = records[0]?.yours ?? 'trainee';
  return (
    <SignableDialog
      title={words.title[as](records.length)}
      mark="signature/yours"
      submit={words.submit[as](me.name)}
      signed
      width={640}
      problems={[]}
      command={() => ({
        kind: 'training.sign',
        as,
        records: records.map(({ id }) => ({ person: page.person.id, id })),
        comment,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {() => (
        <>
          <p className="wb-medium">
            {page.name}. {words.meaning[as]}
          </p>
          <SimpleTable
            label={words.what}
            rows={records}
            rowId={(record) => record.id}
            columns={columns}
            framed
          />
          <TextField
            name="sign-comment"
            label={words.comment}
            hint={words.commentHint}
            value={comment}
            onChange={setComment}
          />
        </>
      )}
    </SignableDialog>
  );
}
