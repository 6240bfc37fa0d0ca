import type { ReactElement } from 'react';
import type { OverrideView } from '../../../shared/views/shape/training-page.ts';
import type { Cell, ItemRow, PersonRow } from '../../../shared/views/shape/wave-training.ts';
import { gapMark } from '../../../shared/words/check-words.ts';
import { markWord } from '../../../shared/words/status.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ActionButton } from '../../parts/action.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { trainingCell as words } from '../../strings/en/training-cell.ts';
import { useAsOf } from '../trail/use-as-of.ts';
import type { CellFacts } from './cell-text.ts';
import { cellText } from './cell-text.ts';

export type CellCardProps = {
  readonly person: PersonRow;
  readonly item: ItemRow;
  readonly cell: Cell;
  readonly overrides: readonly OverrideView[];
  readonly onRecord: () => void;
  readonly onOverride: () => void;
};

export function cellMark(cell: Cell) {
  return cell.kind === 'gap' ? gapMark(cell) : cell.kind;
}

/** The person's records and the item's versions, as far as they are read. */
function useFacts({ person, item, overrides }: CellCardProps): CellFacts {
  const { now } = useDesk();
  const queries = useQueries();
  const { at } = useAsOf();
  const held = useRead(queries.read.person.queryOptions({ id: person.id, at }));
  const about = useRead(queries.read.item.queryOptions({ id: item.item }));
  return {
    now,
    overrides,
    records: held.kind === 'ready' ? held.value.records : [],
    item: about.kind === 'ready' ? about.value.item : null,
  };
}

function Acts({ person, cell, onRecord, onOverride }: CellCardProps): ReactElement {
  const { can } = useDesk();
  const records = can('training.record') && cell.kind !== 'not-needed';
  const overrides = can('wave.override') && cell.kind === 'gap' && cell.cause !== 'no-version';
  const open = { label: words.acts.person, href: place.person(person.id) };
  return (
    <div className="wb-cell-card-acts">
      {records ? (
        <ActionButton action={{ label: words.acts.record, keys: 'R', onPress: onRecord }} size="small" />
      ) : null}
      {overrides ? (
        <ActionButton action={{ label: words.acts.override, onPress: onOverride }} size="small" />
      ) : null}
      <ActionButton action={open} size="small" look="plain" />
    </div>
  );
}

/** What a cell means, and what can be done about it. */
export function CellCard(props: CellCardProps): ReactElement {
  const { person, item, cell } = props;
  const facts = useFacts(props);
  const mark = `training/${cellMark(cell)}` as const;
  return (
    <>
      <div className="wb-cell-card-head">
        <StateMark mark={mark} size={20} />
        <div role="status">
          <b>{words.title(person.name, item.item, item.version)}</b>
          <span className="wb-hidden"> {markWord(mark)}</span>
          <p className="wb-second wb-cell-card-text">{cellText(cell, item, facts).join(' ')}</p>
        </div>
      </div>
      <Acts {...props} />
    </>
  );
}
