import type { ReactElement } from 'react';
import { place } from '../../app/address.ts';
import { SavedLine } from '../../app/saved-line.tsx';
import type { Uploaded } from '../../app/upload.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { numberText } from '../../strings/en/time.ts';
import type { Imported, ImportKind } from './use-import.ts';

export type ImportDoneProps = {
  readonly kind: ImportKind;
  readonly file: Uploaded;
  readonly done: Imported;
  readonly onAgain: () => void;
};

/** What was written, with its place in the trail. */
export function ImportDone({ kind, file, done, onAgain }: ImportDoneProps): ReactElement {
  return (
    <Panel title={file.name} mark="check/met" inside="pad">
      <div className="wb-stack">
        <Facts
          facts={[
            { label: words.counts, value: words.tally(done.counts) },
            { label: words.facts.rows, value: numberText(done.counts.rows) },
            { label: words.digest, value: <span className="wb-mono">{file.sha256}</span> },
          ]}
        />
        <SavedLine done={done} />
        <Row>
          <ActionButton
            action={{ label: words[kind].done, href: kind === 'people' ? place.people() : place.training() }}
            look="primary"
          />
          <ActionButton action={{ label: words.again, onPress: onAgain }} />
        </Row>
      </div>
    </Panel>
  );
}
