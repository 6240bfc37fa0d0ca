import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { place } from '../../app/address.ts';
import { useWhere } from '../../app/where.tsx';
import { Page } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { FilePicker } from './file-picker.tsx';
import { ImportDone } from './import-done.tsx';
import { PreviewStep } from './preview-step.tsx';
import type { Importing, ImportKind } from './use-import.ts';
import { useImport } from './use-import.ts';

/** A roster or training records from a file: choose, look, write. */
export function ImportScreen({ kind }: { readonly kind: ImportKind }): ReactElement {
  const from = words[kind];
  useWhere([
    { label: from.from, href: kind === 'people' ? place.people() : place.training() },
    { label: from.crumb },
  ]);
  const importing = useImport(kind);
  return (
    <Page>
      <Sentence sub={importing.step.kind === 'choose' ? from.sub : undefined}>
        {sentenceOf(importing, from.title)}
      </Sentence>
      {importing.note}
      <Step kind={kind} importing={importing} />
    </Page>
  );
}

/** The heading is what is true of the file now. */
function sentenceOf({ step }: Importing, title: string): string {
  switch (step.kind) {
    case 'choose':
      return title;
    case 'preview': {
      const { file, preview } = step;
      if (preview.problemCount > 0) return words.bad(file.name, preview.problemCount, preview.counts.rows);
      const { added, changed, gone } = preview.counts;
      return added + changed + gone === 0
        ? words.nothing(file.name, preview.counts)
        : words.good(file.name, preview.counts);
    }
    case 'done':
      return words.done(step.done.counts);
    default:
      return assertNever(step);
  }
}

function Step({
  kind,
  importing,
}: {
  readonly kind: ImportKind;
  readonly importing: Importing;
}): ReactElement {
  const { step } = importing;
  switch (step.kind) {
    case 'choose':
      return (
        <>
          <FilePicker kind={kind} importing={importing} />
          <EarlierImports kind={kind} />
        </>
      );
    case 'preview':
      return <PreviewStep kind={kind} file={step.file} preview={step.preview} importing={importing} />;
    case 'done':
      return <ImportDone kind={kind} file={step.file} done={step.done} onAgain={importing.again} />;
    default:
      return assertNever(step);
  }
}
