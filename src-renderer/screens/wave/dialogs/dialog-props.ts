import type { Done } from '../../../../shared/api/ports.ts';

/** Every dialog of the wave page ends in one of two ways. */
export type DialogProps = { readonly onDone: (done: Done) => void; readonly onClose: () => void };
