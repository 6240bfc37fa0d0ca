import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { place } from '../../app/address.ts';
import { useFloorSetting } from '../../app/floor-setting.ts';
import { useNavigate } from '../../parts/link.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { floor } from '../../strings/en/floor.ts';

const words = floor.locked;

export interface Door {
  /** This workstation is one of the shop floor. */
  readonly on: boolean;
  /** Whoever signs in now goes straight on to the halt. */
  readonly halting: boolean;
  readonly setHalting: (halting: boolean) => void;
}

/** What is asked for at the door of a floor workstation: to work, or to halt. */
export function useFloorDoor(): Door {
  const [{ on }] = useFloorSetting();
  const [at] = useLocation();
  const navigate = useNavigate();
  return {
    on,
    // By the address alone: a halt pressed while the screen was locking is still a halt.
    halting: on && at === place.floor('halt'),
    setHalting: (next) => navigate(place.floor(next ? 'halt' : undefined)),
  };
}

/** From a locked screen a halt asks for id and password, nothing else (R1); the way to it is where it always is. */
export function FloorDoor({
  door,
  onTurn,
}: {
  readonly door: Door;
  /** What was typed for the one is not for the other. */
  readonly onTurn: () => void;
}): ReactElement | null {
  const turn = (halting: boolean) => () => {
    onTurn();
    door.setHalting(halting);
  };
  if (!door.on) return null;
  return door.halting ? (
    <button type="button" className="wb-button wb-alone-end" onClick={turn(false)}>
      {words.back}
    </button>
  ) : (
    <button type="button" className="wb-floor-halt wb-alone-end" onClick={turn(true)}>
      <StateMark mark="wave/halted" size={24} />
      {words.halt}
    </button>
  );
}
