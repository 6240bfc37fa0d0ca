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
import { floorCommand, floorErrors, resultOf } from './training-answers.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FloorTraining {
  readonly waves: readonly RecordWave[];
  readonly answers: FloorAnswers;
  /** The one chosen; until then the one most people lack. */
  readonly item: string | null;
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
  readonly done: { readonly done: Done; readonly said: string } | null;
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
  return {
    me: me.name,
    person: me.person,
    zone: book.zone,
    now,
    evidence: floor.training.evidence(book.device),
  };
}

/** Whoever is chosen: one more, or one less. */
function toggled(people: readonly string[], person: string): readonly string[] {
  return people.includes(person) ? people.filter((one) => one !== person) : [...people, person];
}

const start: FloorAnswers = { item: null, people: [], went: null, method: null };

/** "Amir Rahimi, MES-03 version 3, passed": who, what and how it went. */
export function saidOf(
  answers: FloorAnswers,
  facts: ItemFacts | null,
  nameOf: (person: string) => string,
): string {
  const words = floor.training;
  const result = resultOf(answers, facts);
  const went = result === null ? words.previewNoResult : words[result];
  const names = answers.people.map(nameOf);
  if (names.length === 0) return words.previewNobody;
  return [
    words.previewWho(names),
    ...(answers.item === null ? [] : [words.previewWhat(answers.item, facts?.version ?? null, went)]),
  ].join(', ');
}

/** The three answers of the floor, the signature below them, and what came of it; afterwards it starts anew. */
export function useFloorTraining(): FloorTraining {
  const { row, training } = useFloorWave();
  const waves: readonly RecordWave[] = [{ id: row.id, title: row.title, training }];
  const [given, setGiven] = useState<FloorAnswers>(start);
  const answers = { ...given, item: given.item ?? firstItem(waves) };
  const [others, setOthers] = useState<readonly Named[]>([]);
  const [done, setDone] = useState<FloorTraining['done']>(null);
  const facts = useFacts(answers.item);
  const signer = useSigner();
  const act = useAct();
  const credential = useCredential(act.refusal);
  const problems = [...floorErrors(answers, facts, signer), ...credential.problems];
  const form = useFormState(problems, act.busy);
  const candidates = candidatesOf(waves, answers.item);
  const nameOf = (person: string): string =>
    [...candidates, ...others].find((one) => one.id === person)?.name ?? person;
  const set = (part: Partial<FloorAnswers>): void => {
    setDone(null);
    setGiven((before) => ({ ...before, ...part }));
  };
  const run = async (): Promise<void> => {
    const made = await act.send(floorCommand(answers, facts, signer), credential.given());
    credential.setPassword('');
    if (made === null) return;
    setDone({ done: made, said: saidOf(answers, facts, nameOf) });
    setOthers([]);
    setGiven(start);
  };
  return {
    waves,
    answers,
    item: answers.item,
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
    nameOf,
    credential,
    form,
    act,
    done,
    sign: () => form.submit(run),
  };
}
