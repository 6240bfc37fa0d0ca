import type { Subject } from '../events/envelope.ts';
import {
  shareVerdict,
  type ShareChecked,
  type ShareCheckSaid,
  type ShareFault,
} from '../views/shape/share-check.ts';
import { countText, numberText } from './count.ts';
import { shareCheck as say } from './en/share-check.ts';
import { deviceName, subjectText, type Lookup } from './trail/lookup.ts';

/** What a check of a shared folder found, in words; names are those of the book where that is at hand. */
export function shareCheckWords(found: ShareChecked, lookup: Lookup | null): ShareCheckSaid {
  const verdict = shareVerdict(found);
  const nameOf = (origin: string): string => (lookup === null ? origin : deviceName(lookup, origin));
  return {
    where: found.where,
    verdict,
    says: headOf(found, verdict),
    todo: todoOf(found, verdict),
    faults: found.faults.map((fault) => ({
      file: fault.file,
      says: faultText(fault, nameOf),
      records: fault.records.map((record) => recordOf(record, lookup)),
      why: fault.why,
    })),
    notes: notesOf(found, nameOf),
  };
}

function headOf(found: ShareChecked, verdict: ShareCheckSaid['verdict']): string {
  const { book, faults } = found;
  const name = book?.name ?? say.unknown;
  const [files, events] = [countText(found.files, ...say.file), countText(found.events, ...say.event)];
  switch (verdict) {
    case 'intact':
      return say.intact(name, files, events);
    case 'damaged':
      return say.damaged(name, countText(faults.length, ...say.fault), files);
    case 'in-part':
      return say.inPart(name, files, events);
  }
}

function todoOf({ withBook }: ShareChecked, verdict: ShareCheckSaid['verdict']): string {
  if (verdict === 'intact') return '';
  if (verdict === 'damaged') return say.todo.damaged;
  return withBook ? say.todo.keys : say.todo.inPart;
}

function faultText({ code, origin, from, to }: ShareFault, nameOf: (origin: string) => string): string {
  const what = origin === null ? say.what[code] : say.of(say.what[code], nameOf(origin));
  if (from === null || to === null || to <= from) return what;
  // People count from one.
  return say.at(what, numberText(from + 1), numberText(to));
}

function recordOf(subject: Subject, lookup: Lookup | null): string {
  const id = subject.wave ?? subject.rollout ?? subject.id;
  const name = lookup === null ? id : subjectText(lookup, { subject });
  return `${subject.kind} ${name}`;
}

function notesOf(
  { unchecked, healed, needless, others }: ShareChecked,
  nameOf: (origin: string) => string,
): readonly string[] {
  return [
    ...unchecked.map(({ why, about, files, events }) =>
      say.unchecked[why](nameOf(about), countText(files, ...say.file), countText(events, ...say.event)),
    ),
    ...healed.map(say.healed),
    ...needless.map(say.needless),
    ...(others === 0 ? [] : [say.others(countText(others, ...say.file))]),
  ];
}
