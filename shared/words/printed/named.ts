import type { BookState } from '../../events/state.ts';

/** Where printed names come from; no signature covers them, only the ids beside them. */
export type Named = Pick<BookState, 'people' | 'items' | 'accounts'>;
