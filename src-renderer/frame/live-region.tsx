import type { ReactElement } from 'react';

export type LiveRegionProps = {
  /** Arrivals: "3 changes by Per Nygård". Never moves what is being read. */
  readonly polite?: string | undefined;
  /** Only for a halt of what is on screen, and for the lock's last minute. */
  readonly assertive?: string | undefined;
};

/** What is said aloud; both regions stand from the start, or readers would miss their first words. */
export function LiveRegion({ polite = '', assertive = '' }: LiveRegionProps): ReactElement {
  return (
    <div className="wb-hidden">
      <div role="status">{polite}</div>
      <div role="alert">{assertive}</div>
    </div>
  );
}
