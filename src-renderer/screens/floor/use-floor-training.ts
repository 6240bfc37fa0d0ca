import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import { useAct } from '../../app/act.tsx';
import type { Act } from '../../app/act.tsx';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import type { FormState } from '../../app/form-state.ts';
import { useFormState } from '../../app/form-state.ts';
import { useRead } from '../../app/read.ts';
import { floor } from '../../strings/en/floor.ts';
import type { CredentialAnswers } from '../signing/credential.ts';
import { useCredential } from '../signing/credential.ts';
import type { ItemFacts } from '../training/record-answers.ts';
import type { Candidate, RecordWave } from '../training/record-people.ts';
import { candidatesOf, firstItem } from '../training/record-people.ts';
import { useFloorWave } from './floor-desk.ts';
import type { FloorAnswers, FloorSigner } from './training-answers.ts';
import { floorCommand, floorErrors } from './training-answers.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FloorTraining {
  readonly waves: readonly RecordWave[];
  readonly answers: FloorAnswers;
  readonly facts: ItemFacts | null;
  readonly signer: FloorSigner;
  readonly candidates: readonly Candidate[];
  /** Chosen, though not of those who need it. */
  readonly others: readonly Named[];
  readonly set: (part: Partial<FloorAnswers>) => void;
  readonly toggle: (person: string) => void;
  readonly addOther: (person: Named) => void;
  readonly nameOf: (person: string) => string;
  readonly credential: CredentialAnswers;
  readonly form: FormState;
  readonly act: Act;
  readonly done: { readonly done: Done; readonly count: number; readonly item: string } | null;
  readonly sign: () => void;
}

function useFacts(item: string | null): ItemFacts | null {
  const page = useRead({
    ...useQueries().read.item.queryOptions({ id: item ?? '' }),
    enabled: item !== null,
  });
  return page.kind === 'ready' && page.value.item.id === item ? page.value : null;
}

function useSigner(): FloorSigner {
  const { me, book, now } = useDesk();
  return { me: me.name, zone: book.zone, now, evidence: floor.training.evidence(book.device) };
}

/** Whoever is chosen: one more, or one less. */
function toggled(people: readonly string[], person: string): readonly string[] {
  return people.includes(person) ? people.filter((one) => one !== person) : [...people, person];
}

/** The three answers of the floor, the signature below them, and what came of it; afterwards it starts anew. */
export function useFloorTraining(): FloorTraining {
  const { row, training } = useFloorWave();
  const waves: readonly RecordWave[] = [{ id: row.id, title: row.title, training }];
  const start = (): FloorAnswers => ({ item: firstItem(waves), people: [], went: null, method: null });
  const [answers, setAnswers] = useState(start);
  const [others, setOthers] = useState<readonly Named[]>([]);
  const [done, setDone] = useState<FloorTraining['done']>(null);
  const facts = useFacts(answers.item);
  const signer = useSigner();
  const act = useAct();
  const credential = useCredential(act.refusal);
  const problems = [...floorErrors(answers, facts, signer), ...credential.problems];
  const form = useFormState(problems, act.busy);
  const candidates = candidatesOf(waves, answers.item);
  const set = (part: Partial<FloorAnswers>): void => {
    setDone(null);
    setAnswers((before) => ({ ...before, ...part }));
  };
  const run = async (): Promise<void> => {
    const made = await act.send(floorCommand(answers, facts, signer), credential.given());
    credential.setPassword('');
    if (made === null) return;
    setDone({ done: made, count: answers.people.length, item: answers.item ?? '' });
    setOthers([]);
    setAnswers({ ...answers, people: [], went: null, method: null });
  };
  return {
    waves,
    answers,
    facts,
    signer,
    candidates,
    others: others.filter((one) => !candidates.some((known) => known.id === one.id)),
    set,
    toggle: (person) => set({ people: toggled(answers.people, person) }),
    addOther: (person) => {
      setOthers((before) => [...before.filter((one) => one.id !== person.id), person]);
      if (!answers.people.includes(person.id)) set({ people: [...answers.people, person.id] });
    },
    nameOf: (person) => [...candidates, ...others].find((one) => one.id === person)?.name ?? person,
    credential,
    form,
    act,
    done,
    sign: () => form.submit(run),
  };
}
