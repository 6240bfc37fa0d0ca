import type { ReactElement } from 'react';
import type { PersonPage, RecordView } from '../../../shared/views/shape/person-page.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Note } from '../../parts/note.tsx';
import { person } from '../../strings/en/person.ts';

const words = person.yours;

/** What the person looking may sign, all of a kind in one act. */
export function YoursNotes({
  page,
  onSign,
}: {
  readonly page: PersonPage;
  readonly onSign: (records: readonly RecordView[]) => void;
}): ReactElement | null {
  const kinds = (['trainee', 'trainer'] as const)
    .map((as) => ({ as, records: page.records.filter((record) => record.yours === as) }))
    .filter(({ records }) => records.length > 0);
  if (kinds.length === 0) return null;
  return (
    <>
      {kinds.map(({ as, records }) => (
        <div key={as} className="wb-yours">
          <Note tone="act" mark="signature/yours" title={words[as](records.length)}>
            {words.text(records.length)}
          </Note>
          <ActionButton
            action={{
              label: as === 'trainee' ? words.confirm(records.length) : words.sign(records.length),
              onPress: () => onSign(records),
            }}
            look="primary"
          />
        </div>
      ))}
    </>
  );
}
