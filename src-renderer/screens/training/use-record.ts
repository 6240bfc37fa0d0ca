import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommandInput } from '../../../shared/events/command.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { writeWallTime } from '../../parts/form/wall-time.ts';
import { useRead } from '../../app/read.ts';
import { offsetOf } from '../../app/zone.ts';
import { wallText } from '../../strings/en/time.ts';
import type { ItemFacts, RecordAnswers } from './record-answers.ts';
import { recordCommand, recordErrors, signsNow } from './record-answers.ts';
import type { Candidate, RecordItem, RecordWave } from './record-people.ts';
import { candidatesOf, firstItem, recordItems } from './record-people.ts';

type Known = ItemFacts['trainers'][number];

export interface RecordForm {
  readonly waves: readonly RecordWave[];
  readonly answers: RecordAnswers;
  readonly facts: ItemFacts | null;
  readonly items: readonly RecordItem[];
  readonly candidates: readonly Candidate[];
  /** Who the trainer typed may be: those qualified, and of the roster where nothing must be held. */
  readonly known: readonly Known[];
  readonly set: (part: Partial<RecordAnswers>) => void;
  readonly toggle: (person: string) => void;
  readonly problems: readonly FormError[];
  /** Signed as trainer in the same step. */
  readonly signed: boolean;
  readonly command: () => CommandInput;
}

const mostOffered = 20;

/** Who is offered as trainer: those qualified first; from the second letter on the roster, where that is enough. */
function useKnown(facts: ItemFacts | null, text: string): readonly Known[] {
  const open = facts?.item.trainerHolds === null;
  const page = useRead({
    ...useQueries().read.people.queryOptions({ text: text.trim() }),
    enabled: open && text.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  const trainers = facts?.trainers ?? [];
  const roster = open && page.kind === 'ready' ? page.value.people.slice(0, mostOffered) : [];
  return [...trainers, ...roster.filter((one) => !trainers.some((trainer) => trainer.id === one.id))];
}

function useFacts(item: string | null): ItemFacts | null {
  const page = useRead({
    ...useQueries().read.item.queryOptions({ id: item ?? '' }),
    enabled: item !== null,
  });
  return page.kind === 'ready' && page.value.item.id === item ? page.value : null;
}

/** Those the dialog was opened for stand first, so that they are seen; ticking does not move anybody. */
function chosenFirst(candidates: readonly Candidate[], people: readonly string[]): readonly Candidate[] {
  const first = new Set(people);
  return [...candidates].sort((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)));
}

export type RecordStart = {
  readonly waves: readonly RecordWave[];
  readonly people: readonly string[];
  readonly item: string | null;
};

/** The answers of the record dialog. An item not given is the one most people lack. */
export function useRecord({ waves, people, item }: RecordStart): RecordForm {
  const { now, me, book } = useDesk();
  const [answers, setAnswers] = useState<RecordAnswers>(() => ({
    item: item ?? firstItem(waves),
    version: null,
    people,
    method: null,
    result: null,
    trainer: me.roles.includes('trainer') || me.roles.includes('line-lead') ? me.name : '',
    on: writeWallTime(wallText({ ...now, offset: offsetOf(now.ms, book.zone), zone: book.zone })),
    evidence: '',
  }));
  const facts = useFacts(answers.item);
  const known = useKnown(facts, answers.trainer);
  const set = (part: Partial<RecordAnswers>): void => setAnswers((before) => ({ ...before, ...part }));
  const toggle = (person: string): void =>
    setAnswers((before) => ({
      ...before,
      people: before.people.includes(person)
        ? before.people.filter((one) => one !== person)
        : [...before.people, person],
    }));
  return {
    waves,
    answers,
    facts,
    items: recordItems(waves),
    candidates: chosenFirst(candidatesOf(waves, answers.item), people),
    known,
    set,
    toggle,
    problems: recordErrors(answers, facts, { now, zone: book.zone }),
    signed: signsNow(answers, facts, me.name),
    command: () => recordCommand(answers, facts, { known, me: me.name, person: me.person, zone: book.zone }),
  };
}
