import { refusalLine } from '../../../shared/words/refusal-words.ts';
import { refusalOf } from '../../api/ports/guarded.ts';
import { codeOf } from '../../platform/disk.ts';

/** What stopped a program from starting, in one sentence. */
export function sayError(error: unknown, port = 0): string {
  if (codeOf(error) === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Leave --port out to take a free one.`;
  const { refusal } = refusalOf(error, () => '');
  return refusal.code === 'internal'
    ? `Wavebook could not start: ${error instanceof Error ? error.message : String(error)}`
    : refusalLine(refusal);
}
