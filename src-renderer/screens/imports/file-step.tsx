import type { ReactElement } from 'react';
import { useFormState } from '../../app/form-state.ts';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { Note } from '../../parts/note.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { firstStop } from './answers.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { FileDrop } from './file-drop.tsx';
import { ReadingsOf } from './readings-of.tsx';
import type { Importing } from './use-import.ts';
import { WizardFrame } from './wizard-frame.tsx';

function missing({ kind, answers }: Importing): readonly FormError[] {
  if (kind !== 'measurements' || answers.of !== null) return [];
  return [{ name: 'of-measure', words: words.file.of.need.measure }];
}

/** The file as a whole is no table: why, by name. */
function Unreadable({ importing }: { readonly importing: Importing }): ReactElement | null {
  const { held } = importing;
  if (held === null || held.preview.columns.length > 0 || held.preview.sheets.length > 1) return null;
  return (
    <Note tone="warn" mark="check/not-met" title={words.file.cannot(held.file.name)} takesFocus>
      <ul>
        {held.preview.problems.map((problem, index) => (
          <li key={index}>{problem.detail}</li>
        ))}
      </ul>
    </Note>
  );
}

/** Which file, and, for readings, of what they are. Below stands what was imported before. */
export function FileStep({ importing }: { readonly importing: Importing }): ReactElement {
  const { kind, held, goTo } = importing;
  const form = useFormState(missing(importing));
  const ready = (): boolean => {
    const holds = missing(importing).length === 0;
    if (!holds) form.submit(async () => undefined);
    return holds;
  };
  const next = held === null ? 'file' : firstStop(held.preview);
  const goOn = async (): Promise<void> => {
    // What the readings are of may have been changed since the file was read.
    const read = kind === 'measurements' ? await importing.look({}) : (held?.preview ?? null);
    if (read !== null) goTo(firstStop(read));
  };
  return (
    <WizardFrame
      importing={importing}
      sentence={words[kind].title}
      sub={words[kind].sub}
      primary={
        held === null || next === 'file'
          ? undefined
          : { label: words.file.goOn, onPress: () => void (ready() && goOn()) }
      }
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <Unreadable key={held?.file.sha256} importing={importing} />
      {kind === 'measurements' ? <ReadingsOf importing={importing} wrong={form.wrong} /> : null}
      <FileDrop importing={importing} ready={ready} />
      <EarlierImports kind={kind} onReversed={() => (held === null ? undefined : void importing.look({}))} />
    </WizardFrame>
  );
}
