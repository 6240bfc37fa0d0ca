import type { ReactElement } from 'react';
import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import { shapeWord } from '../../../shared/words/import-words.ts';
import { ActionButton } from '../../parts/action.tsx';
import { importPreview } from '../../strings/en/import-preview.ts';
import { imports as words } from '../../strings/en/imports.ts';
import { ChangesTable } from './changes-table.tsx';
import { CountTiles } from './count-tiles.tsx';
import { FileButton } from './file-button.tsx';
import { saveProblems } from './problem-list.ts';
import { NoticesTable, ProblemsTable } from './problem-tables.tsx';
import type { Importing } from './use-import.ts';
import type { Held } from './use-reading.ts';
import { WholeRoster } from './whole-roster.tsx';
import { WizardFrame } from './wizard-frame.tsx';

const say = importPreview.preview;
type Props = { readonly held: Held; readonly importing: Importing };

function changesIn({ counts }: ImportPreview): number {
  return counts.added + counts.changed + counts.gone;
}

/** "3 of 212 rows have a problem" where all of them are known, else how many problems there are. */
function badSentence({ problems, problemCount, counts }: ImportPreview): string {
  const [first] = problems;
  if (first?.row === null && problemCount === 1) return say.badFile(first.detail);
  const bad = new Set(problems.flatMap(({ row }) => row ?? [])).size;
  return problems.length === problemCount && bad > 0 && counts.rows >= bad
    ? say.badRows(bad, counts.rows)
    : say.bad(problemCount, counts.rows);
}

function sentenceOf({ preview }: Held, { kind }: Importing): string {
  if (preview.problemCount > 0) return badSentence(preview);
  return changesIn(preview) === 0 ? say.nothing : say.good(kind, preview.counts);
}

function subOf({ preview, file }: Held): string {
  return preview.problemCount === 0 && changesIn(preview) === 0
    ? say.nothingSub(file.name, preview.counts.rows)
    : say.sub(file.name, shapeWord(preview.shape));
}

/** The way on with a file that cannot be imported as it is: the corrected one, and the list for who corrects it. */
function Corrections({ held, importing }: Props): ReactElement | null {
  const { preview, file } = held;
  if (preview.problemCount === 0) return null;
  return (
    <>
      <ActionButton
        action={{ label: say.saveList, onPress: () => saveProblems(file.name, preview.problems) }}
      />
      <FileButton label={words.file.chooseCorrected} onFile={(next) => void importing.choose(next)} />
    </>
  );
}

/** What is wrong with the file and what it would change; nothing is written yet (R72). */
export function PreviewStep({ held, importing }: Props): ReactElement {
  const { preview } = held;
  const clean = preview.problemCount === 0;
  const news = changesIn(preview) > 0;
  const run = { label: say.run(importing.kind, preview.counts), onPress: () => void importing.run() };
  const another = { label: words.file.chooseOther, onPress: () => importing.goTo('file') };
  return (
    <WizardFrame
      importing={importing}
      sentence={sentenceOf(held, importing)}
      sub={subOf(held)}
      back={() => importing.goTo('columns')}
      primary={clean ? (news ? run : another) : undefined}
      control={<Corrections held={held} importing={importing} />}
    >
      {clean ? null : <ProblemsTable preview={preview} />}
      {clean ? <CountTiles kind={importing.kind} counts={preview.counts} /> : null}
      {importing.kind === 'people' ? <WholeRoster importing={importing} /> : null}
      {clean && preview.changes.length > 0 ? <ChangesTable preview={preview} /> : null}
      <NoticesTable preview={preview} />
    </WizardFrame>
  );
}
