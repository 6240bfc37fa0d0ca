import type { ReactElement } from 'react';
import { place } from '../../app/address.ts';
import { SavedLine } from '../../app/saved-line.tsx';
import { ActionButton, TextLink } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { imports as words } from '../../strings/en/imports.ts';
import { importPreview } from '../../strings/en/import-preview.ts';
import { numberText } from '../../strings/en/time.ts';
import { trailHref } from '../trail/trail-filter.ts';
import type { Imported } from './use-import-asks.ts';
import type { Importing } from './use-import.ts';
import type { Held } from './use-reading.ts';
import { WizardFrame } from './wizard-frame.tsx';

const say = importPreview.done;

/** Where what was imported is looked at. */
function placeOf({ kind, answers }: Importing): string {
  if (kind === 'people') return place.people();
  if (kind === 'training') return place.training();
  return answers.of === null ? place.home() : place.tab(answers.of.rollout, 'measures');
}

export type ImportDoneProps = {
  readonly importing: Importing;
  readonly held: Held;
  readonly done: Imported;
};

/** What was written, with its place in the trail. */
export function ImportDone({ importing, held, done }: ImportDoneProps): ReactElement {
  const { kind } = importing;
  const { file } = held;
  const trail = <TextLink href={trailHref({ event: done.from })}>{say.events(done.from, done.to)}</TextLink>;
  return (
    <WizardFrame
      importing={importing}
      sentence={say.sentence(kind, done.counts)}
      control={
        <>
          <ActionButton action={{ label: say.again, onPress: importing.again }} />
          <ActionButton action={{ label: words[kind].done, href: placeOf(importing) }} look="primary" />
        </>
      }
    >
      <Panel title={file.name} mark="check/met" inside="pad">
        <div className="wb-stack">
          <Facts
            facts={[
              { label: say.counts, value: importPreview.tally(done.counts) },
              { label: say.rows, value: numberText(done.counts.rows) },
              { label: say.trail, value: trail },
              { label: say.digest, value: <span className="wb-mono">{file.sha256}</span> },
            ]}
          />
          <SavedLine done={done} />
          <p className="wb-small wb-second">{say.back}</p>
        </div>
      </Panel>
    </WizardFrame>
  );
}
