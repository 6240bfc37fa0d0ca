import type { PacketStep } from '../../../shared/views/packet/packet-signatures.ts';
import { roleWords } from './noun.ts';
import { counted, listed, numberText } from './plain.ts';
import { minuteText } from './when.ts';

/** What is wanted of a step that more than one must answer: "2 signatures of Adams, Berg and Cruz, QA among them". */
export function wantedText({ role, also, people, need, must }: PacketStep): string {
  const who = people.length > 0 ? listed(people) : [role, ...also].map((one) => roleWords[one]).join(' or ');
  const among = must.length === 0 ? '' : `, ${listed(must.map((one) => roleWords[one]))} among them`;
  return `${counted(need, 'signature', 'signatures')} of ${who}${among}`;
}

/** What a step that is not through still wants, and by when. */
export function leftText({ need, answers, lacks, due, late }: PacketStep): string {
  const left = Math.max(0, need - answers.length);
  const parts = [
    ...(need > 1 ? [`${numberText(answers.length)} of ${numberText(need)} signed.`] : []),
    ...(need > 1 && left > 0 ? [`${numberText(left)} more wanted.`] : []),
    ...(lacks.length > 0 ? [`Wanted from ${listed(lacks.map((one) => roleWords[one]))}.`] : []),
    ...(due === null ? [] : [`Due ${minuteText(due)}${late ? ', late' : ''}.`]),
  ];
  return parts.join(' ');
}

/** Whoever may answer it, as a name in an open frame. */
export function wholeName({ name, people, role, also }: PacketStep): string {
  if (name !== null) return name;
  if (people.length > 0) return listed(people);
  return `Anybody acting as ${[role, ...also].map((one) => roleWords[one]).join(' or ')}`;
}
