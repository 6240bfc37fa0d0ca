import type { ReactElement } from 'react';
import { importFile } from '../../../shared/api/inputs.ts';
import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import { shapeWord } from '../../../shared/words/import-words.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import type { Answers } from './answers.ts';
import { SampleTable } from './sample-table.tsx';
import type { Importing } from './use-import.ts';
import type { Held } from './use-reading.ts';
import { WizardFrame } from './wizard-frame.tsx';

const say = words.sheet;

function Sheets({ held, importing }: StepProps): ReactElement {
  const { sheets, sheet } = held.preview;
  return (
    <Panel title={say.sheets} note={say.sheetsNote} inside="pad">
      <div className="wb-choices-row">
        <ChoiceField
          name="sheet"
          label={<span className="wb-hidden">{say.sheets}</span>}
          value={sheet}
          choices={sheets.map(({ name, rows }) => ({ value: name, label: name, detail: say.rows(rows) }))}
          onChange={(name) => void importing.look({ sheet: name, map: null, named: null, orders: null })}
        />
      </div>
    </Panel>
  );
}

/** The app's own name of the encoding; another spelling stands as it came. */
function encodingWord(encoding: string): string {
  return say.encodings[encoding.toLowerCase()] ?? encoding;
}

function Encoding({ held, importing }: StepProps): ReactElement {
  const { encoding, separator } = held.preview;
  const options = Object.entries(say.encodings).map(([value, label]) => ({ value, label }));
  const read = (value: string): void => {
    const chosen: Answers['encoding'] = value === '' ? null : importFile.shape.encoding.parse(value);
    void importing.look({ encoding: chosen, map: null, named: null, orders: null });
  };
  return (
    <div className="wb-two-fields">
      <SelectField
        name="encoding"
        label={say.encoding}
        hint={say.encodingHint}
        none={say.asFound(encodingWord(encoding))}
        value={importing.answers.encoding ?? ''}
        options={options}
        onChange={read}
      />
      <p className="wb-small wb-second">
        {separator === null ? '' : `${say.separator} ${say.separators[separator] ?? separator}`}
      </p>
    </div>
  );
}

type StepProps = { readonly held: Held; readonly importing: Importing };

function sentenceOf(name: string, { sheet, sheets, counts, sample }: ImportPreview): string {
  const rows = sheets.find((one) => one.name === sheet)?.rows ?? Math.max(counts.rows, sample.length);
  return say.sentence(name, sheet, rows, sheets.length);
}

/** Which sheet, and whether letters come out right: told by the rows themselves. */
export function SheetStep({ held, importing }: StepProps): ReactElement {
  const { preview, file } = held;
  const readable = preview.columns.length > 0;
  return (
    <WizardFrame
      importing={importing}
      sentence={sentenceOf(file.name, preview)}
      sub={say.sub(shapeWord(preview.shape))}
      back={() => importing.goTo('file')}
      primary={readable ? { label: say.goOn, onPress: () => importing.goTo('columns') } : undefined}
    >
      {preview.sheets.length > 0 ? <Sheets held={held} importing={importing} /> : null}
      <Panel title={say.sample}>
        {preview.separator === null ? null : (
          <div className="wb-panel-pad">
            <Encoding held={held} importing={importing} />
          </div>
        )}
        {readable ? (
          <SampleTable preview={preview} />
        ) : (
          <p className="wb-panel-pad wb-second">{say.noSample}</p>
        )}
      </Panel>
    </WizardFrame>
  );
}
