import type { RefusalCode } from '../events/refusal-code.ts';
import { bookTexts } from './refusal/book.ts';
import type { Text } from './refusal/said.ts';
import { signingTexts } from './refusal/signing.ts';
import { syncTexts } from './refusal/sync.ts';
import { whatTexts } from './refusal/what.ts';
import { whenTexts } from './refusal/when.ts';
import { whoTexts } from './refusal/who.ts';

/** One entry for each code: a new code stops the build in the room of its group. */
export const refusalTexts: Readonly<Record<RefusalCode, Text>> = {
  ...whoTexts,
  ...whatTexts,
  ...whenTexts,
  ...signingTexts,
  ...bookTexts,
  ...syncTexts,
};
