import { useState } from 'react';
import type { Seat } from '../../../shared/views/shape/ceremony-page.ts';
import type { Answered } from './seat-form.tsx';
import type { SittingPlace } from './sitting.ts';
import { openSeats } from './sitting.ts';

interface Turn {
  /** Counts up with every change of seat, so that each form begins empty. */
  readonly number: number;
  readonly chosen: string | null;
  readonly last: Answered | null;
}

export interface Sitting {
  /** Whose turn it is; null: nobody can sign now. */
  readonly seat: Seat | null;
  readonly turn: number;
  readonly last: Answered | null;
  readonly closing: boolean;
  readonly choose: (seat: Seat) => void;
  readonly answered: (answer: Answered) => void;
  readonly setClosing: (closing: boolean) => void;
}

/** The seat after one in the order of the route that can still sign; the first where there is none behind. */
function nextAfter({ page }: SittingPlace, account: string | null): Seat | null {
  const open = openSeats(page);
  const at = page.seats.findIndex((seat) => seat.account === account);
  return page.seats.slice(at + 1).find((seat) => open.includes(seat)) ?? open[0] ?? null;
}

/** Whose turn it is: who was chosen, else the next by the route. */
export function useSitting(at: SittingPlace, onAnswered: () => void): Sitting {
  const [turn, setTurn] = useState<Turn>({ number: 0, chosen: null, last: null });
  const [closing, setClosing] = useState(false);
  const chosen = openSeats(at.page).find((seat) => seat.account === turn.chosen);
  return {
    seat: chosen ?? nextAfter(at, turn.last?.account ?? null),
    turn: turn.number,
    last: turn.last,
    closing,
    choose: (seat) => {
      setClosing(false);
      setTurn((old) => ({ number: old.number + 1, chosen: seat.account, last: old.last }));
    },
    answered: (last) => {
      onAnswered();
      setTurn((old) => ({ number: old.number + 1, chosen: null, last }));
    },
    setClosing,
  };
}
