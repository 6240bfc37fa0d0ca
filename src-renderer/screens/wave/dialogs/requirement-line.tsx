import type { ReactElement } from 'react';
import { useState } from 'react';
import { everybody, type Whom } from '../../../../shared/domain/whom.ts';
import type { ItemsPage } from '../../../../shared/views/shape/items-page.ts';
import { CheckField } from '../../../parts/form/check-field.tsx';
import { train } from '../../../strings/en/train.ts';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { waveTraining as words } from '../../../strings/en/wave-training.ts';
import { narrowings, needing, offeredOf, toggled, whomText } from '../narrowing.ts';
import type { Chosen } from '../narrowing.ts';
import { useWaveDesk } from '../wave-desk.ts';

type Item = ItemsPage['items'][number];
type WhomProps = { readonly item: string; readonly whom: Whom; readonly onChange: (whom: Whom) => void };

function Narrow({ item, whom, onChange }: WhomProps): ReactElement {
  const { page } = useWaveDesk();
  return (
    <div className="wb-narrow">
      <p className="wb-small wb-second">{words.narrowHint}</p>
      {narrowings.map((list) => {
        const values = offeredOf(page.cohort.people, whom, list);
        return values.length === 0 ? null : (
          <fieldset key={list} className="wb-narrow-list">
            <legend className="wb-small wb-medium">{words.narrowings[list]}</legend>
            <div className="wb-narrow-values">
              {values.map((value) => (
                <CheckField
                  key={value}
                  name={`${item}-${list}-${value}`}
                  label={value}
                  checked={whom[list].includes(value)}
                  onChange={(on) => onChange(toggled(whom, list, value, on))}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}

function ForWhom({
  whom,
  open,
  item,
  onOpen,
}: {
  readonly whom: Whom;
  readonly open: boolean;
  readonly item: string;
  readonly onOpen: () => void;
}): ReactElement {
  const { page } = useWaveDesk();
  const { people } = page.cohort;
  return (
    <p className="wb-small">
      {whomText(whom)}
      <span className="wb-muted">
        , {words.needs(needing(people, whom, page.row.scope.site), people.length)}
      </span>{' '}
      <button
        type="button"
        className="wb-link"
        aria-expanded={open}
        aria-label={open ? words.narrowDoneOf(item) : words.narrowOf(item)}
        onClick={onOpen}
      >
        {open ? words.narrowDone : words.narrow}
      </button>
    </p>
  );
}

function without(chosen: Chosen, item: string): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([id]) => id !== item));
}

/** One item: required or not, and of whom. */
export function RequirementLine({
  item,
  chosen,
  onChange,
}: {
  readonly item: Item;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}): ReactElement {
  const [open, setOpen] = useState(false);
  const whom = chosen[item.id];
  const version = item.version === null ? train.noVersion : train.version(item.version);
  return (
    <div className="wb-require-item">
      <div className="wb-require">
        <CheckField
          name={`require-${item.id}`}
          label={dialogs.requirements.item(item.id, item.title)}
          detail={version}
          checked={whom !== undefined}
          onChange={(tick) => onChange(tick ? { ...chosen, [item.id]: everybody } : without(chosen, item.id))}
        />
        {whom === undefined ? null : (
          <ForWhom whom={whom} open={open} item={item.id} onOpen={() => setOpen(!open)} />
        )}
      </div>
      {whom === undefined || !open ? null : (
        <Narrow item={item.id} whom={whom} onChange={(next) => onChange({ ...chosen, [item.id]: next })} />
      )}
    </div>
  );
}
