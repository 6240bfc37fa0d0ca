import type { ReactElement } from 'react';
import { numberText } from '../../../shared/words/count.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { Diff, DiffPair } from '../../parts/diff/diff.tsx';
import { valueText } from '../../strings/en/time.ts';
import { trail as words } from '../../strings/en/trail.ts';
import type { FieldChange } from './field-changes.ts';
import { fieldChanges } from './field-changes.ts';

/** From this many words on a change is read as prose, word by word. */
const prose = 6;
const wordsIn = (text: string): number => text.split(/\s+/).length;

/** What stands on both sides stays plain: it says which of several was changed, and is no change itself. */
function Field({ label, before, after }: FieldChange): ReactElement {
  const kind = wordsIn(before) >= prose && wordsIn(after) >= prose ? 'prose' : 'value';
  return (
    <>
      <dt>{label}</dt>
      <dd>{before === after ? after : <Diff before={before} after={after} kind={kind} />}</dd>
    </>
  );
}

/** What was and what is since this event: field by field where there are several, else old above new with its words marked. */
export function EventChange({ row }: { readonly row: TrailRow }): ReactElement | null {
  if (row.old === null && row.new === null) return null;
  const fields = fieldChanges(row.old, row.new);
  if (fields !== null)
    return (
      <dl className="wb-field-changes" aria-label={words.changes}>
        {fields.map((field) => (
          <Field key={field.label} {...field} />
        ))}
      </dl>
    );
  return (
    <DiffPair
      oldLabel={words.oldUntil(numberText(row.position - 1))}
      newLabel={words.newSince(numberText(row.position))}
      before={valueText(row.old) ?? words.none}
      after={valueText(row.new) ?? words.none}
    />
  );
}
