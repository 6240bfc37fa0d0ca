import type { ReactElement, ReactNode } from 'react';
import { BookSign } from '../parts/icon.tsx';
import { app } from '../strings/en/app.ts';

/** The window before the frame: the sign, one paper in the middle. */
export function Alone({
  children,
  aside,
}: {
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}): ReactElement {
  return (
    <div className="wb-alone">
      <header className="wb-alone-head">
        <BookSign />
        <b>{app.product}</b>
        {aside === undefined ? null : <span className="wb-alone-aside">{aside}</span>}
      </header>
      <main className="wb-alone-paper wb-stack">{children}</main>
    </div>
  );
}
