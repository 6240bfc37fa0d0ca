import { useCallback, useSyncExternalStore } from 'react';

/** Which wave this workstation stands at. */
export interface FloorWave {
  readonly rollout: string;
  readonly wave: string;
}

/** The setting of this workstation: whether it is one of the shop floor, and for which wave of which book. */
export interface FloorSetting {
  readonly on: boolean;
  readonly book: string;
  readonly at: FloorWave | null;
}

const storageKey = 'wavebook-floor';
const changed = 'wavebook-floor-changed';
const off: FloorSetting = { on: false, book: '', at: null };

function stored(): string {
  try {
    return window.localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}

function isWave(value: unknown): value is FloorWave {
  return (
    typeof value === 'object' &&
    value !== null &&
    'rollout' in value &&
    typeof value.rollout === 'string' &&
    'wave' in value &&
    typeof value.wave === 'string'
  );
}

/** The setting as it was stored; off where it is missing, or is not one. */
export function readFloor(text: string): FloorSetting {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('on' in value) || value.on !== true) return off;
    const book = 'book' in value && typeof value.book === 'string' ? value.book : '';
    return { on: true, book, at: 'at' in value && isWave(value.at) ? value.at : null };
  } catch {
    return off;
  }
}

function listen(notify: () => void): () => void {
  window.addEventListener('storage', notify);
  window.addEventListener(changed, notify);
  return () => {
    window.removeEventListener('storage', notify);
    window.removeEventListener(changed, notify);
  };
}

/** Kept on this workstation, like the theme. Where storage is refused it holds for nothing, and the desk stays as it is. */
export function useFloorSetting(): readonly [FloorSetting, (setting: FloorSetting) => void] {
  const text = useSyncExternalStore(listen, stored);
  const set = useCallback((setting: FloorSetting) => {
    try {
      if (setting.on) window.localStorage.setItem(storageKey, JSON.stringify(setting));
      else window.localStorage.removeItem(storageKey);
    } catch {
      return;
    }
    window.dispatchEvent(new Event(changed));
  }, []);
  return [readFloor(text), set];
}
