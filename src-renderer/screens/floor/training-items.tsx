import type { ReactElement } from 'react';
import { useState } from 'react';
import { gapMark } from '../../../shared/words/check-words.ts';
import { FloorChoice, FloorPress } from '../../parts/floor-tile.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { floor } from '../../strings/en/floor.ts';
import type { RecordItem } from '../training/record-people.ts';
import { recordItems } from '../training/record-people.ts';
import type { FloorTraining } from './use-floor-training.ts';
import { Wrong } from './wrong.tsx';

const words = floor.training;

function ItemChoice({
  item,
  training,
}: {
  readonly item: RecordItem;
  readonly training: FloorTraining;
}): ReactElement {
  return (
    <FloorChoice
      kind="radio"
      group="floor-item"
      value={item.id}
      on={training.item === item.id}
      onChange={() => training.set({ item: item.id, people: [], method: null })}
      mark={
        item.first === null ? (
          <StateMark mark="check/met" size={24} />
        ) : (
          <StateMark mark={`training/${gapMark(item.first)}`} size={24} />
        )
      }
      title={
        <>
          <b>{item.id}</b> {words.itemTitle(item.title, item.version)}
        </>
      }
      detail={words.missing(item.missing)}
    />
  );
}

/** The items somebody lacks stand first; the rest is one press away. */
export function TrainingItems({ training }: { readonly training: FloorTraining }): ReactElement {
  const items = recordItems(training.waves);
  const lacking = items.filter((item) => item.missing > 0);
  const [all, setAll] = useState(lacking.length === 0);
  const chosen = items.find((item) => item.id === training.item);
  const some = chosen === undefined || lacking.includes(chosen) ? lacking : [...lacking, chosen];
  const shown = all ? items : some;
  return (
    <fieldset className="wb-floor-question wb-floor-scroll">
      <legend>{words.item}</legend>
      <Wrong words={training.form.wrong('floor-item')} />
      <div className="wb-floor-tiles" id="floor-item" tabIndex={-1}>
        {shown.map((item) => (
          <ItemChoice key={item.id} item={item} training={training} />
        ))}
        {items.length === lacking.length || lacking.length === 0 ? null : (
          <FloorPress
            opens
            open={all}
            onPress={() => setAll(!all)}
            title={<b>{all ? words.fewer : words.another}</b>}
            detail={words.anotherText(items.length, items.length - lacking.length)}
          />
        )}
      </div>
    </fieldset>
  );
}
