import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 63.9375rem)';

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(narrow);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Whether a side panel stands beside the page; below 1024 it would cover it. */
export function useRoomy(): boolean {
  return useSyncExternalStore(subscribe, () => !window.matchMedia(narrow).matches);
}
