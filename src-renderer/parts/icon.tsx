import type { ReactElement } from 'react';
import { iconPaths } from './icon-path.ts';
import type { IconName } from './icon-path.ts';

export type { IconName } from './icon-path.ts';

export type IconProps = { readonly name: IconName; readonly className?: string | undefined };

/** A line drawing beside a word; never the only sign of a meaning, so always hidden from readers. */
export function Icon({ name, className }: IconProps): ReactElement {
  return (
    <svg
      className={className === undefined ? 'wb-icon' : `wb-icon ${className}`}
      viewBox="0 0 16 16"
      aria-hidden
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}

/** The book's own sign: a wave on a closed cover. */
export function BookSign(): ReactElement {
  return (
    <svg className="wb-book-sign" viewBox="0 0 22 22" fill="none" aria-hidden focusable="false">
      <rect x="1" y="1" width="20" height="20" rx="4" fill="var(--ink)" />
      <path
        d="M4.5 13.6c1.7 0 1.7-5 3.4-5s1.7 5 3.4 5 1.7-5 3.4-5 1.7 5 3.3 5"
        stroke="var(--panel)"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </svg>
  );
}
