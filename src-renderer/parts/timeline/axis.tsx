import type { ReactElement } from 'react';
import type { Today } from './row.ts';
import { months, placeOf, weeks } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';

const left = (at: number): { readonly left: string } => ({ left: `${at}%` });

/** Tick words that would run out at the right edge, or under the today plate, stay away. */
const roomAfter = 95;

function Months({ scale }: { readonly scale: TimeScale }): ReactElement {
  const ticks = months(scale);
  const next = ticks[1]?.at ?? 100;
  const shown = ticks.filter((tick, index) => (index > 0 || next > 8) && tick.at < roomAfter);
  return (
    <div className="wb-axis">
      {shown.map((tick) => (
        <span key={tick.at} className={tick.at === 0 ? 'wb-axis-first' : undefined} style={left(tick.at)}>
          {tick.words}
        </span>
      ))}
    </div>
  );
}

export type AxisProps = { readonly scale: TimeScale; readonly today: Today; readonly weekly: boolean };

/** Months, below them ISO weeks, and today with its date. */
export function Axis({ scale, today, weekly }: AxisProps): ReactElement {
  const now = placeOf(scale, today.at);
  const inside = now >= 0 && now <= 100;
  return (
    <div className={weekly ? 'wb-axes wb-axes-weekly' : 'wb-axes'} aria-hidden>
      <Months scale={scale} />
      {weekly ? (
        <div className="wb-axis wb-axis-weeks">
          {weeks(scale)
            .filter((tick) => !inside || Math.abs(tick.at - now) > 7.5)
            .map((tick) => (
              <em key={tick.at} style={left(tick.at)}>
                {tick.words}
              </em>
            ))}
        </div>
      ) : null}
      {inside ? (
        <span className="wb-today-plate" style={left(now)}>
          {today.words}
        </span>
      ) : null}
    </div>
  );
}

/** Month lines and the today line behind the bars of a row. */
export function Grid({ scale, today }: { readonly scale: TimeScale; readonly today: Today }): ReactElement {
  const now = placeOf(scale, today.at);
  return (
    <>
      {months(scale)
        .slice(1)
        .map((tick) => (
          <i key={tick.at} className="wb-month-line" style={left(tick.at)} />
        ))}
      {now >= 0 && now <= 100 ? <i className="wb-today-line" style={left(now)} /> : null}
    </>
  );
}
