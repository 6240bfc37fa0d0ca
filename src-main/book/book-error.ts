import type { RefusalCode } from '../../shared/events/refusal-code.ts';
import type { Refusal } from '../../shared/kernel/result.ts';

export type BookErrorCode = Extract<
  RefusalCode,
  'no-book' | 'book-open-elsewhere' | 'not-empty-folder' | 'not-a-book' | 'damaged' | 'read-only' | 'storage'
>;

/** The book cannot do what was asked, and nothing was recorded. The code and data are a refusal's. */
export class BookError extends Error {
  override readonly name = 'BookError';
  readonly code: BookErrorCode;
  readonly data: Refusal['data'];

  constructor(code: BookErrorCode, data: Refusal['data'] = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(data)}`, { cause });
    this.code = code;
    this.data = data;
  }
}
