import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import { useAct } from '../../app/act.tsx';
import type { Act } from '../../app/act.tsx';
import { useDraft } from '../../app/draft.ts';
import type { FormState } from '../../app/form-state.ts';
import { useFormState } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { floor } from '../../strings/en/floor.ts';
import { halt } from '../../strings/en/halt.ts';
import { seenText } from '../halt/halt-target.ts';
import { ofWave } from '../wave/wave-desk.ts';
import { useFloorWave } from './floor-desk.ts';

const words = floor.incident;
export type Severity = 'low' | 'medium' | 'high';

export interface IncidentAnswers {
  readonly cause: string;
  readonly own: string;
  readonly severity: Severity | null;
  readonly where: string;
}

const empty: IncidentAnswers = { cause: '', own: '', severity: null, where: '' };

export function incidentErrors({ cause, own, severity }: IncidentAnswers): readonly FormError[] {
  const said = own.trim() !== '';
  const seen = cause === '' && !said ? [{ name: 'incident-seen', words: words.missing.seen }] : [];
  const other = cause === halt.other && !said ? [{ name: 'incident-words', words: words.missing.words }] : [];
  const bad = severity === null ? [{ name: 'incident-severity', words: words.missing.severity }] : [];
  return [...seen, ...other, ...bad];
}

/** What was seen and where, as the book keeps it. */
export function incidentText({ cause, own, where }: IncidentAnswers): string {
  return words.whole('', seenText(cause, own, halt.other), where.trim());
}

export interface Incident {
  readonly answers: IncidentAnswers;
  readonly set: (part: Partial<IncidentAnswers>) => void;
  readonly form: FormState;
  readonly act: Act;
  readonly done: Done | null;
  readonly send: () => void;
}

/** The answers outlive a lock; afterwards it starts anew. */
export function useIncident(): Incident {
  const page = useFloorWave();
  const [answers, setAnswers, draft] = useDraft<IncidentAnswers>(`floor/${page.row.id}/incident`, empty);
  const [done, setDone] = useState<Done | null>(null);
  const act = useAct();
  const form = useFormState(incidentErrors(answers), act.busy);
  const run = async (): Promise<void> => {
    const made = await act.send({
      kind: 'deviation.record',
      ...ofWave(page),
      severity: answers.severity ?? 'high',
      what: incidentText(answers),
    });
    if (made === null) return;
    draft.forget();
    setDone(made);
  };
  return {
    answers,
    form,
    act,
    done,
    set: (part) => {
      setDone(null);
      setAnswers({ ...answers, ...part });
    },
    send: () => form.submit(run),
  };
}
