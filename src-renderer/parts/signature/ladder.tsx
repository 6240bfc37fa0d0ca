import type { ReactElement } from 'react';
import type { DeliveryMark } from '../../../shared/domain/marks.ts';
import { Anchor } from '../link.tsx';
import { rungsOf } from '../state-mark/delivery-shape.tsx';

/** Four rungs beside words that say the same: committed, published, seen, witnessed. */
export function Ladder({ state }: { readonly state: DeliveryMark }): ReactElement {
  const filled = rungsOf(state);
  return (
    <span className="wb-ladder" aria-hidden data-rungs={filled}>
      {[1, 2, 3, 4].map((rung) => (
        <i key={rung} className={rung > filled ? 'wb-rung-open' : undefined} />
      ))}
    </span>
  );
}

export type DeliveryRow = {
  readonly id: string;
  readonly action: string;
  readonly at: string;
  /** The words under each rung: a time, "4 of 5", "not yet". */
  readonly rungs: readonly [string, string, string, string];
  readonly reached: DeliveryMark;
  /** Where the action stands in full. */
  readonly href?: string | undefined;
};

export type DeliveryTableProps = { readonly label: string; readonly rows: readonly DeliveryRow[] };

const heads = ['committed', 'published', 'seen by', 'witnessed'];

function Rung({
  words,
  index,
  filled,
}: {
  readonly words: string;
  readonly index: number;
  readonly filled: number;
}): ReactElement {
  const names = ['wb-rung'];
  if (index === 0) names.push('wb-rung-first');
  if (index >= filled) names.push('wb-rung-todo');
  return <td className={names.join(' ')}>{words}</td>;
}

/** How far each action has come, rung by rung; a table with a row for each action. */
export function DeliveryTable({ label, rows }: DeliveryTableProps): ReactElement {
  return (
    <table className="wb-table wb-rungs" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Action</th>
          {heads.map((head) => (
            <th key={head} scope="col" style={{ textAlign: 'center' }}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.href === undefined ? (
                row.action
              ) : (
                <Anchor href={row.href} className="wb-plain-link">
                  {row.action}
                </Anchor>
              )}
              <br />
              <span className="wb-tiny wb-muted">{row.at}</span>
            </th>
            {row.rungs.map((words, index) => (
              <Rung key={heads[index]} words={words} index={index} filled={rungsOf(row.reached)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
