import type { ReactElement } from 'react';
import type { ImportCounts, ImportKind } from '../../../shared/events/catalog/people-events.ts';
import { importPreview } from '../../strings/en/import-preview.ts';
import { numberText } from '../../strings/en/time.ts';

const say = importPreview.preview;
const order = ['rows', 'added', 'changed', 'gone', 'unchanged'] as const;

/** Records and readings are never changed by a file, and nobody leaves with them. */
function tilesOf(kind: ImportKind): readonly (typeof order)[number][] {
  return kind === 'people' ? order : order.filter((tile) => tile !== 'changed' && tile !== 'gone');
}

/** What the file would do, in numbers a tired eye finds at once. */
export function CountTiles({
  kind,
  counts,
}: {
  readonly kind: ImportKind;
  readonly counts: ImportCounts;
}): ReactElement {
  return (
    <dl className="wb-counts" aria-label={say.tiles}>
      {tilesOf(kind).map((tile) => (
        <div key={tile} className="wb-count">
          <dt>
            <b>{say.tile[tile]}</b>
            <span>{say.tileText[tile][kind]}</span>
          </dt>
          <dd>{numberText(counts[tile])}</dd>
        </div>
      ))}
    </dl>
  );
}
