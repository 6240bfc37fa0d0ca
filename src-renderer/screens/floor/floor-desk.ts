import { createContext, useContext } from 'react';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';

export type FloorTask = 'training' | 'activities' | 'incident' | 'halt';

const FloorContext = createContext<WavePage | null>(null);
export const FloorProvider = FloorContext.Provider;

/** The wave this workstation stands at, below the frame of the floor. */
export function useFloorWave(): WavePage {
  const page = useContext(FloorContext);
  if (page === null) throw new Error('a task of the shop floor stands outside its frame');
  return page;
}

export function taskOf(text: string | undefined): FloorTask {
  return text === 'activities' || text === 'incident' || text === 'halt' ? text : 'training';
}

/** Open for the floor: from its planning until it is handed over, rolled back or cancelled. */
export function isOpen(page: Pick<WavePage, 'ahead'>): boolean {
  return page.ahead !== null;
}
