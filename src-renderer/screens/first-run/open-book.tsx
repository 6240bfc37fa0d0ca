import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeskStatus } from '../../../shared/api/ports.ts';
import { useAsk } from '../../app/act.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { StateChip } from '../../parts/chip.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Form } from '../../parts/form/form.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { firstRun } from '../../strings/en/first-run.ts';

const words = firstRun.open;

type BookListProps = { readonly books: DeskStatus['books']; readonly onOpen: (dir: string) => void };

function BookList({ books, onOpen }: BookListProps): ReactElement {
  return (
    <ul>
      {books.map((book) => (
        <li key={book.dir} className="wb-sample">
          <span className="wb-grow">
            <b className="wb-medium">{book.name}</b>{' '}
            {book.sample ? <StateChip mark="wave/draft" word={words.sample} /> : null}
            <br />
            <span className="wb-small wb-muted">{book.site}</span> <span className="wb-id">{book.dir}</span>
          </span>
          <button
            type="button"
            className="wb-button wb-button-small"
            aria-label={`${words.openThis} ${book.name}`}
            onClick={() => onOpen(book.dir)}
          >
            {words.openThis}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The books this workstation knows, and any folder by its path. */
export function OpenBook({
  status,
  onBack,
}: {
  readonly status: DeskStatus;
  readonly onBack: () => void;
}): ReactElement {
  const [dir, setDir] = useState('');
  const open = useAsk((api, input: { readonly dir: string }) => api.desk.open.mutate(input));
  const form = useFormState(empties([['dir', dir, words.needDir]]), open.busy);
  const go = (path: string): void => {
    if (!open.busy) void open.ask({ dir: path });
  };
  return (
    <>
      <Sentence>{words.title}</Sentence>
      {open.note}
      {status.books.length === 0 ? (
        <Panel title={words.known} inside="pad">
          <EmptyState title={words.knownNone} heading={false}>
            {words.knownNoneText}
          </EmptyState>
        </Panel>
      ) : (
        <Panel title={words.known}>
          <BookList books={status.books} onOpen={go} />
        </Panel>
      )}
      <Panel title={words.dir} inside="pad">
        <Form
          label={words.dir}
          submit={words.submit}
          errors={form.errors}
          attempt={form.attempt}
          onSubmit={() => form.submit(() => open.ask({ dir: dir.trim() }))}
          others={[{ label: firstRun.back, onPress: onBack }]}
        >
          <TextField
            name="dir"
            label={words.dir}
            hint={words.dirHint(status.home)}
            value={dir}
            onChange={setDir}
            error={form.wrong('dir')}
          />
        </Form>
      </Panel>
    </>
  );
}
