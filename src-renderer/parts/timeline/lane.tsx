import type { ReactElement } from 'react';
import { StateMark } from '../state-mark/state-mark.tsx';
import type { Span, TimelineBar, TimelineGate, TimelineRow } from './row.ts';
import { placeOf } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';

type Placed = { readonly left: string; readonly width: string };

/** A span cut to the window; null where it lies outside. */
function placeSpan(scale: TimeScale, span: Span): Placed | null {
  const from = Math.max(0, placeOf(scale, span.from));
  const to = Math.min(100, placeOf(scale, span.to));
  return to <= from ? null : { left: `${from}%`, width: `${to - from}%` };
}

const rem = (px: number): string => `${px / 16}rem`;

type LaneProps = { readonly scale: TimeScale; readonly row: TimelineRow };

function Halt({ scale, row }: LaneProps): ReactElement | null {
  if (row.halt === undefined) return null;
  const from = Math.max(0, placeOf(scale, row.halt.from));
  const end = Math.max(from, ...row.bars.map((bar) => Math.min(100, placeOf(scale, bar.to))));
  const side = end > 70 ? { right: `calc(${100 - from}% + 0.625rem)` } : { left: `calc(${end}% + 0.625rem)` };
  return (
    <>
      <i className="wb-halt-band" style={{ left: `${from}%` }} />
      <span className="wb-halt-words" style={side}>
        <b>{row.halt.title}</b>
        <br />
        {row.halt.detail}
      </span>
    </>
  );
}

function Slip({ scale, row }: LaneProps): ReactElement | null {
  if (row.slip === undefined) return null;
  const end = Math.max(...row.bars.map((bar) => placeOf(scale, bar.to)));
  const start = Math.min(...row.bars.map((bar) => placeOf(scale, bar.from)));
  const side =
    end > 85 ? { right: `calc(${100 - start}% + 0.875rem)` } : { left: `calc(${end}% + 0.875rem)` };
  return (
    <span className="wb-slip" style={side}>
      {row.slip}
    </span>
  );
}

function Gate({
  scale,
  gate,
  top,
  size,
}: {
  readonly scale: TimeScale;
  readonly gate: TimelineGate;
  readonly top: number;
  readonly size: 14 | 16;
}): ReactElement | null {
  const at = placeOf(scale, gate.at);
  if (at < 0 || at > 100) return null;
  return (
    <span className="wb-gate-at" style={{ left: `${at}%`, top: rem(top) }}>
      <StateMark mark={gate.mark} size={size} />
    </span>
  );
}

/** One wave's line: bar, baseline below it, gates on it, the halt over it. */
export function Lane({ scale, row }: LaneProps): ReactElement {
  const base = row.baseline === undefined ? null : placeSpan(scale, row.baseline);
  return (
    <>
      <Halt scale={scale} row={row} />
      {row.bars.map((bar) => {
        const place = placeSpan(scale, bar);
        return place === null ? null : (
          <i
            key={`${bar.kind} ${bar.from}`}
            className={`wb-bar wb-bar-${bar.kind}`}
            style={{ ...place, top: rem(11), height: rem(12) }}
          />
        );
      })}
      {base === null ? null : (
        <i className="wb-bar wb-bar-base" style={{ ...base, top: rem(28), height: '3px' }} />
      )}
      {(row.gates ?? []).map((gate) => (
        <Gate key={`${gate.mark} ${gate.at}`} scale={scale} gate={gate} top={17} size={16} />
      ))}
      <Slip scale={scale} row={row} />
    </>
  );
}

function laneTop(lane: number, count: number): number {
  return (overviewHeight(count) - (count * 13 - 5)) / 2 + lane * 13;
}

/** The height of an overview row in px of the drawing, by its number of lines. */
export function overviewHeight(lanes: number): number {
  return Math.max(38, lanes * 13 + 8);
}

export function lanesOf(row: TimelineRow): number {
  return 1 + Math.max(0, ...row.bars.map((bar) => bar.lane ?? 0));
}

/** A gate on the start of a bar would cover the end of the bar's name. */
function hasGate(row: TimelineRow, bar: TimelineBar): boolean {
  return (row.gates ?? []).some((gate) => gate.at === bar.from && (gate.lane ?? 0) === (bar.lane ?? 0));
}

/** One rollout's lines in the overview: thin bars with their names left of them. */
export function OverviewLanes({ scale, row }: LaneProps): ReactElement {
  const count = lanesOf(row);
  return (
    <>
      {row.bars.map((bar) => {
        const place = placeSpan(scale, bar);
        const top = laneTop(bar.lane ?? 0, count);
        if (place === null) return null;
        return (
          <span key={`${bar.kind} ${bar.from} ${bar.lane ?? 0}`}>
            {bar.label === undefined ? null : (
              <span
                className={hasGate(row, bar) ? 'wb-lane-name wb-lane-name-off' : 'wb-lane-name'}
                style={{ left: place.left, top: rem(top - 2) }}
              >
                {bar.label}
              </span>
            )}
            <i className={`wb-bar wb-bar-${bar.kind}`} style={{ ...place, top: rem(top), height: rem(8) }} />
          </span>
        );
      })}
      {(row.gates ?? []).map((gate) => (
        <Gate
          key={`${gate.mark} ${gate.at}`}
          scale={scale}
          gate={gate}
          top={laneTop(gate.lane ?? 0, count) + 4}
          size={14}
        />
      ))}
    </>
  );
}
