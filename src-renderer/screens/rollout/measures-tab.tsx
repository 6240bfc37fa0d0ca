import type { ReactElement } from 'react';
import { useState } from 'react';
import type { MeasuresPage } from '../../../shared/views/shape/measures-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import type { Action } from '../../parts/action.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Row } from '../../parts/layout.tsx';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { measures as words } from '../../strings/en/measures.ts';
import { DefineMeasureDialog } from '../measures/define-measure-dialog.tsx';
import { MeasurePanel } from '../measures/measure-panel.tsx';
import { useAsOf } from '../trail/use-as-of.ts';
import { useRolloutDesk } from './rollout-desk.ts';

type Offers = { readonly define: Action | undefined; readonly importing: Action | undefined };

function Watched({ value, offers }: { readonly value: MeasuresPage; readonly offers: Offers }): ReactElement {
  const { page, waves } = useRolloutDesk();
  if (value.measures.length === 0) {
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false} action={offers.define}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  }
  const importOf = (measure: string): Action | undefined => {
    const wave = waves.find(({ state }) => state.kind === 'live') ?? waves[0];
    if (offers.importing === undefined || wave === undefined) return undefined;
    const about = { rollout: page.rollout.id, wave: wave.id, measure };
    return { label: words.import, href: place.imports('measurements', about) };
  };
  return (
    <>
      <Row>
        {[offers.importing, offers.define].map((action) =>
          action === undefined ? null : <ActionButton key={action.label} action={action} />,
        )}
      </Row>
      <Note icon="info" title={words.later}>
        {words.laterText}
      </Note>
      {value.measures.map((measure) => (
        <MeasurePanel
          key={measure.id}
          measure={measure}
          rollout={page.rollout.id}
          add={importOf(measure.id)}
        />
      ))}
    </>
  );
}

/** What is watched in the rollout, and the readings taken in so far. */
export function MeasuresTab(): ReactElement {
  const { page, readOnly, waves } = useRolloutDesk();
  const { can, canImport } = useDesk();
  const [defining, setDefining] = useState(false);
  const { at } = useAsOf();
  const read = useRead(useQueries().read.measures.queryOptions({ rollout: page.rollout.id, at }));
  const offers: Offers = {
    define:
      readOnly || !can('measure.define')
        ? undefined
        : { label: words.define, icon: 'plus', onPress: () => setDefining(true) },
    importing:
      readOnly || waves.length === 0 || !canImport('measurements')
        ? undefined
        : { label: words.import, href: place.imports('measurements', { rollout: page.rollout.id }) },
  };
  const close = (): void => setDefining(false);
  return (
    <>
      <ReadView of={read} whole={false}>
        {(value) => <Watched value={value} offers={offers} />}
      </ReadView>
      {defining ? <DefineMeasureDialog rollout={page.rollout.id} onDone={close} onClose={close} /> : null}
    </>
  );
}
