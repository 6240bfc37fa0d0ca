import type { WhatCode } from '../../events/refusal-code.ts';
import { countText, listText, numberText } from '../count.ts';
import { head } from '../en/refusal/head.ts';
import { what as say } from '../en/refusal/what.ts';
import { fieldLabel, problemLine } from '../problem-words.ts';
import { numberOf, problemsOf, textOf, textsOf } from '../refusal-data.ts';
import { counted, given, said, type Text } from './said.ts';
import { thingText } from './thing.ts';
import { trainingTexts } from './training.ts';

/** Refusals about what is asked: an answer, an id, a date. */
export const whatTexts: Readonly<Record<WhatCode, Text>> = {
  invalid: (data) => {
    const problems = problemsOf(data);
    const lines = problems.map(({ path, message }) => problemLine({ label: fieldLabel(path), message }));
    return said(head.notDone, { ...say.invalid, why: say.invalid.why(problems.length) }, ...lines);
  },
  'not-found': (data) => {
    const { why, more, todo } = say['not-found'];
    const what = thingText(textOf(data, 'what'));
    return said(head.notDone, { why: why(what), todo }, ...given(textOf(data, 'id'), more));
  },
  duplicate: (data) => {
    const { why, other, todo } = say.duplicate;
    const what = textOf(data, 'what');
    const reason = why(thingText(what), textOf(data, 'id'));
    return said(head.notSaved, { why: reason, todo: other[what] ?? todo });
  },
  unchanged: () => said(head.notSaved, say.unchanged),
  'reason-needed': () => said(head.notDone, say['reason-needed']),
  'unknown-person': (data) => counted(textsOf(data, 'ids'), say['unknown-person']),
  'unknown-item': (data) => counted(textsOf(data, 'ids'), say['unknown-item']),
  'wrong-version': (data) => {
    const known = textsOf(data, 'known');
    const { why, known: has, none, todo } = say['wrong-version'];
    return said(
      head.notDone,
      { why: why(textOf(data, 'item')), todo },
      known.length === 0 ? none : has(listText(known)),
    );
  },
  'future-date': () => said(head.notDone, say['future-date'], say['future-date'].more),
  'past-date': () => said(head.notSaved, say['past-date']),
  'own-delegation': () => said(head.notSaved, say['own-delegation']),
  'too-few': (data) => {
    const { why, unknown, person, todo } = say['too-few'];
    const [need, have] = [numberOf(data, 'need'), numberOf(data, 'have')];
    const known =
      need === null || have === null ? unknown : why(countText(need, ...person), numberText(have));
    return said(head.notSaved, { why: known, todo });
  },
  ...trainingTexts,
  'wrong-order': () => said(head.notSaved, say['wrong-order']),
};
