import type { ReactElement } from 'react';
import { trainingHeadline } from '../../../shared/words/training-page-words.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Segments } from '../../parts/segments.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { training as words } from '../../strings/en/training.ts';
import { useTrainingDesk } from './training-desk.ts';

export type TrainingView = 'wave' | 'item';

const views = [
  { value: 'wave', label: words.views.wave },
  { value: 'item', label: words.views.item },
] as const;

export type TrainingHeadProps = {
  readonly view: TrainingView;
  readonly onView: (view: TrainingView) => void;
};

/** How many gaps there are and what they keep from going on; the two views, and what can be done. */
export function TrainingHead({ view, onView }: TrainingHeadProps): ReactElement {
  const { page, show } = useTrainingDesk();
  const { can, canImport } = useDesk();
  const record = {
    label: words.record,
    onPress: () => show({ kind: 'record', people: [], item: null }),
  };
  const actions = (
    <>
      <Segments label={words.views.label} value={view} choices={views} onChange={onView} />
      {canImport('training') ? (
        <ActionButton action={{ label: words.import, href: place.imports('training') }} size="small" />
      ) : null}
      {can('training.record') && page.waves.length > 0 ? (
        <ActionButton action={record} look="primary" size="small" />
      ) : null}
    </>
  );
  return <Sentence actions={actions}>{trainingHeadline(page)}</Sentence>;
}
