import type { ReactElement, ReactNode } from 'react';
import { BookSign } from '../parts/icon.tsx';
import { app } from '../strings/en/app.ts';

/** The window before the frame: the sign, one paper in the middle. */
export function Alone({
  children,
  aside,
  floor = false,
  end,
}: {
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  /** At a workstation of the shop floor: large targets. */
  readonly floor?: boolean | undefined;
  /** At the right end of the head, before anybody has signed in. */
  readonly end?: ReactNode;
}): ReactElement {
  return (
    <div className={floor ? 'wb-alone wb-alone-floor' : 'wb-alone'}>
      <header className="wb-alone-head">
        <BookSign />
        <b>{app.product}</b>
        {aside === undefined ? null : <span className="wb-alone-aside">{aside}</span>}
        {end}
      </header>
      <main className="wb-alone-paper wb-stack">{children}</main>
    </div>
  );
}
