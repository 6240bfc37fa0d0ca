import { useCallback, useState } from 'react';
import { useStatus } from './status.ts';

export interface Draft {
  /** Something typed is kept that the book does not have. */
  readonly kept: boolean;
  readonly forget: () => void;
}

/**
 * Typed text that outlives a lock, a reload and a look at another screen; kept in this window only,
 * per person, until `forget` or until the window closes. Never for passwords.
 */
export function useDraft<Value>(
  name: string,
  initial: Value,
): readonly [Value, (value: Value) => void, Draft] {
  const me = useStatus().data?.me?.id ?? 'nobody';
  const key = `wavebook-draft/${me}/${name}`;
  const [held, setHeld] = useState<{ readonly key: string; readonly value: Value | null }>(() => ({
    key,
    value: readDraft<Value>(key),
  }));
  const value = held.key === key ? held.value : readDraft<Value>(key);
  const set = useCallback(
    (next: Value) => {
      writeDraft(key, next);
      setHeld({ key, value: next });
    },
    [key],
  );
  const forget = useCallback(() => {
    writeDraft(key, null);
    setHeld({ key, value: null });
  }, [key]);
  return [value ?? initial, set, { kept: value !== null, forget }];
}

function readDraft<Value>(key: string): Value | null {
  try {
    const text = window.sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden; the text then still stands in the open form. */
function writeDraft(key: string, value: unknown): void {
  try {
    if (value === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
