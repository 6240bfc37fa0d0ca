import type { ReactElement } from 'react';
import { listText } from '../../../shared/words/count.ts';
import { fieldWord } from '../../../shared/words/import-words.ts';
import { useFormState } from '../../app/form-state.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { Note } from '../../parts/note.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { isChanged, openQuestions } from './answers.ts';
import { ColumnsTable } from './columns-table.tsx';
import { QuestionFields } from './question-fields.tsx';
import { SavedMaps } from './saved-maps.tsx';
import type { Importing } from './use-import.ts';
import type { Held } from './use-reading.ts';
import { WizardFrame } from './wizard-frame.tsx';

const say = words.columns;

/** The field of each question in the form, so that the summary leads to it. */
function fieldOf(question: ReturnType<typeof openQuestions>[number]): string {
  if (question.kind === 'order') return `order-${question.column}`;
  return question.kind === 'zone' ? 'zone' : 'columns-table';
}

function problemsOf({ draft, preview }: Held): readonly FormError[] {
  return openQuestions(draft, preview).map((question) => ({
    name: fieldOf(question),
    words:
      question.kind === 'columns'
        ? say.needed(listText(question.fields.map(fieldWord)))
        : question.kind === 'zone'
          ? say.need.zone
          : say.need.order,
  }));
}

function sentenceOf({ preview, draft }: Held): string {
  const open = preview.questions.filter((question) => question.kind !== 'columns').length;
  if (open > 0) return say.ask(open);
  const used = preview.columns.filter((column) => (draft.map[column] ?? '') !== '').length;
  return say.sentence(used, preview.columns.length);
}

/** What needs a column and has none. */
function Missing({ held }: { readonly held: Held }): ReactElement | null {
  const fields = openQuestions(held.draft, held.preview).flatMap((question) =>
    question.kind === 'columns' ? question.fields : [],
  );
  if (fields.length === 0) return null;
  return (
    <Note tone="warn" mark="check/not-met" title={say.neededTitle}>
      {say.needed(listText(fields.map(fieldWord)))}
    </Note>
  );
}

/** Which column is which, and what only the person can tell. */
export function ColumnsStep({
  held,
  importing,
}: {
  readonly held: Held;
  readonly importing: Importing;
}): ReactElement {
  const { preview, draft } = held;
  const form = useFormState(problemsOf(held), importing.busy !== null);
  const goOn = async (): Promise<void> => {
    if (!isChanged(draft, preview) && preview.questions.length === 0) return importing.goTo('preview');
    const found = await importing.lookAtDraft();
    if (found !== null && found.questions.length === 0) importing.goTo('preview');
  };
  return (
    <WizardFrame
      importing={importing}
      sentence={sentenceOf(held)}
      sub={say.sub}
      back={() => importing.goTo('sheet')}
      primary={{ label: say.goOn, onPress: () => form.submit(goOn) }}
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <QuestionFields held={held} importing={importing} wrong={form.wrong} />
      {form.errors.length === 0 ? <Missing held={held} /> : null}
      <SavedMaps held={held} importing={importing} />
      <ColumnsTable held={held} importing={importing} />
    </WizardFrame>
  );
}
