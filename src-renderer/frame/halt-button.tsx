import type { ReactElement } from 'react';
import { StateMark } from '../parts/state-mark/state-mark.tsx';

/** One fixed place on every screen; no password is asked for a halt. */
export function HaltButton({ onPress }: { readonly onPress: () => void }): ReactElement {
  return (
    <button
      type="button"
      className="wb-button wb-button-halt wb-button-small wb-halt"
      aria-keyshortcuts="Control+Shift+H"
      onClick={onPress}
    >
      <StateMark mark="wave/halted" size={14} />
      Call a halt
    </button>
  );
}
