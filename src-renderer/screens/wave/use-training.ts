import { useState } from 'react';
import type { CommandInput } from '../../../shared/events/command.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import type { DeskStatus } from '../../../shared/api/ports.ts';
import { useDesk } from '../../app/desk.ts';
import { empties } from '../../app/form-state.ts';
import { instantAt } from '../../app/zone.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime, writeWallTime } from '../../parts/form/wall-time.ts';
import { wallText } from '../../strings/en/time.ts';
import { dialogs } from '../../strings/en/wave-dialogs.ts';
import { useWaveDesk } from './wave-desk.ts';

type Method = 'read' | 'classroom' | 'on-the-job' | 'assessment';
export type Answers = {
  readonly item: string | null;
  readonly people: readonly string[];
  readonly result: 'passed' | 'completed' | 'failed' | null;
  readonly method: Method;
  readonly trainer: string;
  readonly on: string;
  readonly evidence: string;
};
export interface Candidate {
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly gap: boolean;
}

export interface Training {
  readonly answers: Answers;
  readonly candidates: readonly Candidate[];
  readonly missing: readonly string[];
  readonly problems: readonly FormError[];
  readonly set: (part: Partial<Answers>) => void;
  readonly chooseItem: (item: string) => void;
  readonly choose: (people: readonly string[]) => void;
  readonly toggle: (person: string) => void;
  readonly command: () => CommandInput;
}

function named(id: string, name: string, gap: boolean): Candidate {
  const cut = name.lastIndexOf(' ');
  return { id, gap, family: name.slice(cut + 1), given: cut === -1 ? '' : name.slice(0, cut) };
}

/** Everybody who needs the item: those who lack it first, then by family name. */
export function candidatesOf({ training }: WavePage, item: string | null): readonly Candidate[] {
  const column = training.items.findIndex((row) => row.item === item);
  if (column === -1) return [];
  const need = training.people.flatMap((person) => {
    const cell = person.cells[column];
    return cell === undefined || cell.kind === 'not-needed'
      ? []
      : [named(person.id, person.name, cell.kind === 'gap')];
  });
  return [...need].sort(
    (a, b) =>
      Number(b.gap) - Number(a.gap) || a.family.localeCompare(b.family) || a.given.localeCompare(b.given),
  );
}

/** The item most people lack, or the only one. */
function firstItem({ training }: WavePage): string | null {
  const most = [...training.items].sort((a, b) => b.gaps.length - a.gaps.length)[0];
  return most !== undefined && (most.gaps.length > 0 || training.items.length === 1) ? most.item : null;
}

function problemsOf(answers: Answers): readonly FormError[] {
  const on = readWallTime(answers.on) === null ? '' : answers.on;
  const { missing } = dialogs;
  return empties([
    ['train-item', answers.item ?? '', missing.item],
    ['train-people', answers.people.join(''), missing.people],
    ['train-result', answers.result ?? '', missing.result],
    ['train-on', on, missing.on],
  ]);
}

function startOf(status: DeskStatus, item: string | null, people: readonly string[]): Answers {
  const me = status.me;
  const trainer = me?.roles.includes('trainer') ? me.name : '';
  return {
    item,
    people,
    result: null,
    method: 'on-the-job',
    trainer,
    on: writeWallTime(wallText(status.now)),
    evidence: '',
  };
}

function commandOf(page: WavePage, answers: Answers, zone: string): CommandInput {
  const version = page.training.items.find((row) => row.item === answers.item)?.version ?? 1;
  const { item, people, method, trainer, evidence } = answers;
  const on = instantAt(readWallTime(answers.on) ?? '', zone);
  return {
    kind: 'training.record',
    people: [...people],
    record: {
      item: item ?? '',
      version,
      method,
      trainer: trainer.trim() === '' ? null : trainer,
      on,
      result: answers.result ?? 'failed',
      evidence,
    },
  };
}

/** The answers of the record dialog. An item not given is the one most people lack. */
export function useTraining(people: readonly string[], item: string | null): Training {
  const { page } = useWaveDesk();
  const { status, book } = useDesk();
  const [answers, setAnswers] = useState(() => startOf(status, item ?? firstItem(page), people));
  const candidates = candidatesOf(page, answers.item);
  const set = (part: Partial<Answers>): void => setAnswers({ ...answers, ...part });
  const toggle = (person: string): void => {
    const on = answers.people.includes(person);
    set({ people: on ? answers.people.filter((one) => one !== person) : [...answers.people, person] });
  };
  return {
    answers,
    candidates,
    set,
    toggle,
    missing: candidates.filter((one) => one.gap).map((one) => one.id),
    problems: problemsOf(answers),
    chooseItem: (next) => set({ item: next, people: [] }),
    choose: (chosen) => set({ people: chosen }),
    command: () => commandOf(page, answers, book.zone),
  };
}
