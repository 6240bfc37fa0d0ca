import { useState } from 'react';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import { useAct } from '../../app/act.tsx';
import type { Act } from '../../app/act.tsx';
import { useDraft } from '../../app/draft.ts';
import type { FormState } from '../../app/form-state.ts';
import { useFormState } from '../../app/form-state.ts';
import { floor } from '../../strings/en/floor.ts';
import { halt as words } from '../../strings/en/halt.ts';
import { seenText } from '../halt/halt-target.ts';
import { useFloorWave } from './floor-desk.ts';
import type { Stop } from './halt-choices.ts';
import { stopsOf } from './halt-choices.ts';

export interface FloorHalt {
  readonly stops: readonly Stop[];
  readonly stop: Stop | null;
  readonly cause: string;
  readonly own: string;
  readonly choose: (id: string) => void;
  readonly setCause: (cause: string) => void;
  readonly setOwn: (own: string) => void;
  readonly form: FormState;
  readonly act: Act;
  readonly called: { readonly rollout: string; readonly halt: string; readonly what: string } | null;
  readonly call: () => void;
}

/** `Line 4, night shift`, or how many waves. */
export function whatOf({ rows }: Stop): string {
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? first.title : floor.stop.several(rows.length);
}

function problemsOf(stop: Stop | null, cause: string, own: string) {
  const what = stop === null ? [{ name: 'halt-stops', words: words.missing.stops }] : [];
  if (cause === '' && own.trim() === '') return [...what, { name: 'halt-seen', words: words.missing.seen }];
  return cause === words.other && own.trim() === ''
    ? [...what, { name: 'halt-words', words: words.missing.words }]
    : what;
}

/** Where the workstation stands is chosen already; what was seen never is. */
export function useFloorHalt(home: HomePage): FloorHalt {
  const page = useFloorWave();
  const stops = stopsOf(home.rollouts, page);
  const [chosen, choose] = useState('here');
  const [cause, setCause] = useState('');
  const [own, setOwn, draft] = useDraft('halt/words', '');
  const [called, setCalled] = useState<FloorHalt['called']>(null);
  const act = useAct();
  const stop = stops.find((one) => one.id === chosen) ?? null;
  const form = useFormState(problemsOf(stop, cause, own), act.busy);
  const run = async (): Promise<void> => {
    if (stop === null) return;
    const { rollout, rows } = stop;
    const seen = seenText(cause, own, words.other);
    const done = await act.send({ kind: 'rollout.halt', rollout, waves: rows.map((row) => row.id), seen });
    if (done === null) return;
    draft.forget();
    setCalled({ rollout, halt: done.ids[0] ?? '', what: whatOf(stop) });
  };
  return {
    stops,
    stop,
    cause,
    own,
    choose,
    setCause,
    setOwn,
    form,
    act,
    called,
    call: () => form.submit(run),
  };
}
