import { createContext, useContext } from 'react';

/** Tells the door that the person leaves on purpose, so that the next screen does not read "locked". */
const LeavingContext = createContext<() => void>(() => undefined);
export const LeavingProvider = LeavingContext.Provider;

export function useLeavingOnPurpose(): () => void {
  return useContext(LeavingContext);
}
