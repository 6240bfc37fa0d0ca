import { useEffect, useState } from 'react';

export interface Typed {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Typed, and not yet asked for. */
  readonly waiting: boolean;
}

/** A pause as short as between two words: each letter on its own would be a reading of the book. */
const rest = 120;

/** Typed words stand at once and narrow once the hand rests. */
export function useTyped(text: string, onText: (text: string) => void): Typed {
  // What is typed counts until the narrowed trail answers, or another filter takes the words off.
  const [held, setHeld] = useState({ of: text, typed: text });
  const value = held.of === text ? held.typed : text;
  useEffect(() => {
    if (value === text) return undefined;
    const timer = window.setTimeout(() => onText(value), rest);
    return () => window.clearTimeout(timer);
  }, [value, text, onText]);
  return { value, onChange: (typed) => setHeld({ of: text, typed }), waiting: value !== text };
}
