import { useState } from 'react';
import { useDraft } from '../../app/draft.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { halt as words } from '../../strings/en/halt.ts';
import { canHalt, seenText } from './halt-target.ts';
import type { OpenRollout } from './halt-target.ts';

export interface HaltForm {
  readonly rollout: OpenRollout | null;
  readonly stops: string;
  readonly cause: string;
  readonly own: string;
  readonly seen: string;
  readonly problems: readonly FormError[];
  readonly chooseRollout: (id: string) => void;
  readonly setStops: (stops: string) => void;
  readonly setCause: (cause: string) => void;
  readonly setOwn: (own: string) => void;
  readonly forget: () => void;
}

function problemsOf(
  rollout: OpenRollout | null,
  stops: string,
  cause: string,
  own: string,
): readonly FormError[] {
  const what = rollout === null || stops === '' ? [{ name: 'halt-stops', words: words.missing.stops }] : [];
  if (cause === '' && own.trim() === '') return [...what, { name: 'halt-seen', words: words.missing.seen }];
  return cause === words.other && own.trim() === ''
    ? [...what, { name: 'halt-words', words: words.missing.words }]
    : what;
}

/** Where somebody stands is chosen for them: the wave at hand, or the only open rollout; never what was seen. */
export function useHaltForm(
  rollouts: readonly OpenRollout[],
  rolloutId: string | null,
  waveId: string | null,
): HaltForm {
  const only = rollouts.length === 1 ? (rollouts[0]?.rollout.id ?? '') : '';
  const [chosen, setChosen] = useState(rolloutId ?? only);
  const rollout = rollouts.find((one) => one.rollout.id === chosen) ?? null;
  const here = rollout?.waves.find((row) => row.id === waveId && canHalt(row))?.id ?? '';
  const [stops, setStops] = useState(here);
  const [cause, setCause] = useState('');
  const [own, setOwn, draft] = useDraft('halt/words', '');
  return {
    rollout,
    stops,
    cause,
    own,
    setStops,
    setCause,
    setOwn,
    seen: seenText(cause, own, words.other),
    problems: problemsOf(rollout, stops, cause, own),
    chooseRollout: (id) => {
      setChosen(id);
      setStops('');
    },
    forget: draft.forget,
  };
}
