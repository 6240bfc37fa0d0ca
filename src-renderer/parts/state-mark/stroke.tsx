import type { ReactElement } from 'react';

const round = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

type LineProps = { readonly d: string; readonly width: number; readonly dash?: string };

/** A line in the mark's own hue. */
export function Line({ d, width, dash }: LineProps): ReactElement {
  return <path {...round} d={d} stroke="currentColor" strokeWidth={width} strokeDasharray={dash} />;
}

/** A filled, edged ground; amber is filled with the token and edged darker. */
export function Ground({ d }: { readonly d: string }): ReactElement {
  return <path className="wb-mark-fill" d={d} stroke="currentColor" strokeWidth={1} strokeLinejoin="round" />;
}

/** A sign cut out of a filled ground. */
export function Cut({ d, width }: { readonly d: string; readonly width: number }): ReactElement {
  return <path {...round} className="wb-mark-cut" d={d} strokeWidth={width} />;
}

export function Ring({
  radius,
  width,
  dash,
}: {
  readonly radius: number;
  readonly width: number;
  readonly dash?: string;
}): ReactElement {
  return (
    <circle
      {...round}
      cx={8}
      cy={8}
      r={radius}
      stroke="currentColor"
      strokeWidth={width}
      strokeDasharray={dash}
    />
  );
}

export const disc = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z';
export const diamond = 'M8 .9 15.1 8 8 15.1.9 8z';
export const octagon = 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z';
export const square = 'M3.8 1.8h8.4a2 2 0 0 1 2 2v8.4a2 2 0 0 1-2 2H3.8a2 2 0 0 1-2-2V3.8a2 2 0 0 1 2-2z';
export const tick = 'M4.9 8.3 7.2 10.6 11.3 5.8';
