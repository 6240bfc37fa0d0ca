import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useMemo } from 'react';
import type { MatrixProps } from './matrix-data.ts';
import { lineHeight, linesOf } from './matrix-data.ts';

/** From this many people on only the visible ones are drawn. */
const virtualFrom = 100;

/** A region without height, as before the first layout, still shows its first lines. */
const firstLines = 40;

function firstOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => position);
}

/** The lines to draw: all of a small grid, only those in sight of a large one. */
export function useMatrixLines(
  { rows, groups }: Pick<MatrixProps, 'rows' | 'groups'>,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const lines = useMemo(() => linesOf(rows, groups), [rows, groups]);
  const enabled = lines.length > virtualFrom;
  const virtual = useVirtualizer({
    count: lines.length,
    enabled,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 5,
    initialRect: { width: 800, height: 480 },
  });
  const inSight = virtual.getVirtualItems().map((item) => item.index);
  const positions = enabled && inSight.length > 0 ? inSight : firstOf(enabled ? firstLines : lines.length);
  const scrollTo = (row: number): void => {
    if (enabled) virtual.scrollToIndex(positionOf(row));
  };
  const positionOf = (row: number): number =>
    Math.max(
      0,
      lines.findIndex((line) => line.kind === 'row' && line.index === row),
    );
  return { lines, positions, scrollTo, positionOf };
}
