import type { Refusal } from '../../kernel/result.ts';
import type { WhatCode } from '../../events/refusal-code.ts';
import type { GapCause } from '../../views/shape/gate.ts';
import { listText, numberText } from '../count.ts';
import { gate } from '../en/gate.ts';
import { head } from '../en/refusal/head.ts';
import { what as say } from '../en/refusal/what.ts';
import { methodsText } from '../training-terms.ts';
import { numberOf, textOf, textsOf } from '../refusal-data.ts';
import { counted, given, NAMES, said, type RefusalText, type Text } from './said.ts';

type Codes = Extract<
  WhatCode,
  | 'circle'
  | 'trainer-not-qualified'
  | 'wrong-method'
  | 'own-equivalent'
  | 'too-long'
  | 'not-a-gap'
  | 'not-a-joiner'
  | 'in-use'
  | 'changed-since'
>;

/** Refusals about the roster, training and who of a wave it concerns. */
export const trainingTexts: Readonly<Record<Codes, Text>> = {
  circle: (data) => {
    const people = textsOf(data, 'people');
    const round =
      people.length > NAMES ? listText(people, NAMES) : [...people, ...people.slice(0, 1)].join(', ');
    return said(head.notSaved, say.circle, ...given(round, say.circle.way));
  },
  'trainer-not-qualified': notQualified,
  'wrong-method': (data) => {
    const { why, counts, todo } = say['wrong-method'];
    const methods = given(methodsText(textsOf(data, 'methods')), counts);
    return said(head.notSaved, { why: why(itemOf(data)), todo }, ...methods);
  },
  'own-equivalent': (data) => {
    const { why, todo } = say['own-equivalent'];
    return said(head.notSaved, { why: why(itemOf(data)), todo });
  },
  'too-long': (data) => {
    const most = given(numberOf(data, 'most'), (days) => say['too-long'].most(numberText(days)));
    return said(head.notDone, say['too-long'], ...most);
  },
  'not-a-gap': (data) => {
    const { why, somebody, todo } = say['not-a-gap'];
    return said(head.notSigned, { why: why(textOf(data, 'person') || somebody, itemOf(data)), todo });
  },
  'not-a-joiner': (data) => counted(textsOf(data, 'ids'), say['not-a-joiner']),
  'in-use': (data) => {
    const { what, why, todo } = peopleOf(data, say['in-use']);
    return { what, why: [...why, say['in-use'].more], todo };
  },
  'changed-since': (data) => peopleOf(data, say['changed-since']),
};

function notQualified(data: Refusal['data']): RefusalText {
  const { why, anybody, who, unknown, unnamed, todo } = say['trainer-not-qualified'];
  const trainer = textOf(data, 'trainer');
  const cause = textOf(data, 'cause');
  const known = Object.hasOwn(gate.cause, cause) ? gate.cause[cause as GapCause] : unknown;
  const reason = trainer === '' ? unnamed : who(trainer, known);
  return said(head.notSaved, { why: why(textOf(data, 'item') || anybody), todo }, reason);
}

function peopleOf(data: Refusal['data'], words: Parameters<typeof counted>[1]): RefusalText {
  const names = textsOf(data, 'people');
  return counted(names, words, { count: numberOf(data, 'count') ?? names.length });
}

function itemOf(data: Refusal['data']): string {
  return textOf(data, 'item') || say['wrong-method'].thisItem;
}
