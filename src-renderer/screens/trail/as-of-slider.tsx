import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { calendarDay } from '../../strings/en/calendar-day.ts';
import { trail as words } from '../../strings/en/trail.ts';
import type { DayBar } from './day-scale.ts';
import { dayStep, lastPosition, positionAt, shareOf } from './day-scale.ts';
import { ticksOf } from './day-ticks.ts';

export type AsOfSliderProps = {
  readonly bars: readonly DayBar[];
  /** Null is now: the knob stands at the end. */
  readonly at: number | null;
  /** The moment of `at` in words, for the bubble. */
  readonly moment: string;
  /** Null once the knob is at the end. */
  readonly onChange: (at: number | null) => void;
};

function keyed(key: string, at: number, bars: readonly DayBar[]): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1;
    case 'PageDown':
      return dayStep(bars, at, -1);
    case 'PageUp':
      return dayStep(bars, at, 1);
    case 'Home':
      return 1;
    case 'End':
      return lastPosition(bars);
    default:
      return null;
  }
}

function Bars({ bars, at }: { readonly bars: readonly DayBar[]; readonly at: number }): ReactElement {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <div className="wb-asof-bars" aria-hidden>
      {bars.map((bar) => (
        <i
          key={bar.day}
          className={bar.from > at ? 'wb-asof-later' : undefined}
          style={{
            left: `${bar.start * 100}%`,
            width: `${bar.width * 100}%`,
            height: `${Math.max(3, (bar.count / most) * 100)}%`,
          }}
        />
      ))}
    </div>
  );
}

function Ticks({ bars }: { readonly bars: readonly DayBar[] }): ReactElement {
  return (
    <div className="wb-asof-ticks" aria-hidden>
      {ticksOf(bars).map((tick) => (
        <span key={tick.day} style={{ left: `${tick.share * 100}%` }}>
          {calendarDay(tick.day)}
        </span>
      ))}
      <span className="wb-asof-now">{words.now}</span>
    </div>
  );
}

/** While it is dragged the knob follows the hand; the book is read again when it is let go. */
function useDrag({ bars, onChange }: AsOfSliderProps, settle: (position: number) => void) {
  const track = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const place = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    return box === undefined || box.width === 0
      ? lastPosition(bars)
      : positionAt(bars, (event.clientX - box.left) / box.width);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld(place(event));
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (held !== null) setHeld(place(event));
  };
  const onPointerUp = (): void => {
    if (held !== null) settle(held);
    setHeld(null);
  };
  return { track, held, handlers: { onPointerDown, onPointerMove, onPointerUp }, onChange };
}

/** Events a day, and the moment the book is looked at. Arrows step one event, Page one day. */
export function AsOfSlider(props: AsOfSliderProps): ReactElement {
  const { bars, at, moment, onChange } = props;
  const last = lastPosition(bars);
  const settle = (position: number): void => onChange(position >= last ? null : Math.max(1, position));
  const { track, held, handlers } = useDrag(props, settle);
  const shown = held ?? at ?? last;
  const share = `${shareOf(bars, shown) * 100}%`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = keyed(event.key, shown, bars);
    if (next === null) return;
    event.preventDefault();
    settle(Math.min(last, Math.max(1, next)));
  };
  return (
    <div className="wb-asof" {...handlers}>
      <Bars bars={bars} at={shown} />
      <div className="wb-asof-track" ref={track}>
        <b style={{ width: share }} />
        <span
          className="wb-asof-knob"
          style={{ left: share }}
          role="slider"
          tabIndex={0}
          aria-label={words.slider}
          aria-valuemin={1}
          aria-valuemax={last}
          aria-valuenow={shown}
          aria-valuetext={words.sliderValue(String(shown), moment)}
          onKeyDown={onKeyDown}
        />
        {at === null ? null : (
          <span className="wb-asof-bubble" style={{ left: share, transform: `translateX(-${share})` }}>
            {moment}
          </span>
        )}
      </div>
      <Ticks bars={bars} />
    </div>
  );
}
