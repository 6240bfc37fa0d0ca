import type { ReactElement } from 'react';
import type { SignedAs } from '../../../shared/domain/training.ts';
import type { PersonPage, RecordView } from '../../../shared/views/shape/person-page.ts';
import { useDesk } from '../../app/desk.ts';
import type { Action } from '../../parts/action.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { SignatureBlock } from '../../parts/signature/signature-block.tsx';
import { person } from '../../strings/en/person.ts';
import { recordTraining } from '../../strings/en/record-training.ts';
import { fullText } from '../../strings/en/time.ts';
import type { PersonDialog } from './person-dialogs.tsx';

const words = person.side;
const of = person.records;

function factsOf(record: RecordView): readonly Fact[] {
  const { evidence, source, trainer } = record;
  return [
    { label: of.when, value: fullText(record.on) },
    { label: of.result, value: of.results[record.result] },
    { label: of.method, value: recordTraining.methods[record.method] },
    { label: of.trainer, value: trainer ?? person.none },
    { label: words.evidence, value: evidence === '' ? words.noEvidence : evidence },
    { label: of.source, value: source === null ? of.here : source.file },
    { label: words.id, value: <span className="wb-mono">{record.id}</span> },
  ];
}

function missingBlock(as: SignedAs, record: RecordView, { name }: PersonPage): ReactElement {
  const yours = record.yours === as;
  return (
    <SignatureBlock
      key={as}
      size="small"
      state={yours ? 'yours' : 'waiting'}
      name={as === 'trainee' ? name : (record.trainer ?? person.none)}
      meaning={yours ? words.yours[as] : words.waits[as]}
    />
  );
}

/** Signatures given and missing, in the form they have everywhere. */
function Signatures({
  page,
  record,
}: {
  readonly page: PersonPage;
  readonly record: RecordView;
}): ReactElement | null {
  if (record.signatures.length + record.missing.length === 0) return null;
  return (
    <div className="wb-stack">
      {record.signatures.map(({ as, name, at }) => (
        <SignatureBlock
          key={`${as} ${at.ms}`}
          size="small"
          state={record.withdrawn === null ? 'signed' : 'void'}
          name={name}
          meaning={words.as[as]}
          when={fullText(at)}
        />
      ))}
      {record.withdrawn === null ? record.missing.map((as) => missingBlock(as, record, page)) : null}
    </div>
  );
}

function Withdrawn({ record }: { readonly record: RecordView }): ReactElement | null {
  const { withdrawn } = record;
  if (withdrawn === null) return null;
  return (
    <Note mark="signature/void" title={words.withdrawn}>
      {words.withdrawnBy(fullText(withdrawn.at), withdrawn.byName)}: {withdrawn.reason}
    </Note>
  );
}

export type RecordSideProps = {
  readonly page: PersonPage;
  readonly record: RecordView;
  readonly show: (dialog: PersonDialog) => void;
  readonly onClose: () => void;
};

/** One record whole: what was trained, by whom, on what evidence, who signed, and what can be done about it. */
export function RecordSide({ page, record, show, onClose }: RecordSideProps): ReactElement {
  const { can } = useDesk();
  const sign: Action | undefined =
    record.yours === null
      ? undefined
      : {
          label: record.yours === 'trainer' ? words.signTrainer : words.confirm,
          mark: 'signature/yours',
          onPress: () => show({ kind: 'sign', records: [record] }),
        };
  const withdraw: readonly Action[] =
    record.withdrawn === null && can('training.withdraw')
      ? [{ label: words.withdraw, onPress: () => show({ kind: 'withdraw', record }) }]
      : [];
  return (
    <SideFacts
      title={record.title}
      id={`${record.item} v${record.version}`}
      facts={factsOf(record)}
      primary={sign}
      others={withdraw}
      onClose={onClose}
    >
      <Withdrawn record={record} />
      <Signatures page={page} record={record} />
    </SideFacts>
  );
}
