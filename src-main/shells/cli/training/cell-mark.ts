import type { GapCause } from '../../../../shared/views/shape/gate.ts';
import type { Cell } from '../../../../shared/views/shape/wave-training.ts';

const CAUSES: Readonly<Record<GapCause, string>> = {
  never: 'NEVER',
  outdated: 'OLD',
  failed: 'FAILED',
  expired: 'EXPIRED',
  'not-assessed': 'ASSESS',
  'wrong-method': 'METHOD',
  unsigned: 'UNSIGNED',
  'no-version': 'NONE',
};

/** A cell in one short word; gaps in capitals, so that they stand out without colour. */
export function cellMark(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case 'not-needed':
      return '.';
    case 'trained':
      return 'ok';
    case 'expiring':
      return 'soon';
    case 'overridden':
      return 'override';
    case 'gap':
      return cell.trainedOn === null ? CAUSES[cell.cause] : `${CAUSES[cell.cause]} v${cell.trainedOn}`;
  }
}

/** What the words mean, those that stand in the table only. */
export function legend(cells: readonly Cell[], causeWord: (cause: GapCause) => string): readonly string[] {
  const kinds = new Set(cells.map(({ kind }) => kind));
  const causes = new Set(cells.flatMap((cell) => (cell.kind === 'gap' ? [cell.cause] : [])));
  return [
    ...[...causes].map((cause) => `${CAUSES[cause]} ${causeWord(cause)}`),
    ...(kinds.has('expiring') ? ['soon runs out within 30 days'] : []),
    ...(kinds.has('overridden') ? ['override signed, still to be trained'] : []),
    ...(kinds.has('not-needed') ? ['. not needed'] : []),
  ];
}
