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
}

export function useFloorDoor(): Door {
  const [{ on }] = useFloorSetting();
  const [path] = useLocation();
  return { on, halting: on && path === place.floor('halt') };
}

/** From a locked screen a halt asks for id and password, nothing else (R1); the way to it is where it always is. */
export function FloorDoor({ door }: { readonly door: Door }): ReactElement | null {
  const navigate = useNavigate();
  if (!door.on) return null;
  return door.halting ? (
    <button type="button" className="wb-button wb-alone-end" onClick={() => navigate(place.floor())}>
      {words.back}
    </button>
  ) : (
    <button
      type="button"
      className="wb-floor-halt wb-alone-halt"
      onClick={() => navigate(place.floor('halt'))}
    >
      <StateMark mark="wave/halted" size={24} />
      {words.halt}
    </button>
  );
}
