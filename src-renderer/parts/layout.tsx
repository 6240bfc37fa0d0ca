import type { ReactElement, ReactNode } from 'react';

/** One column of panels with the screen's padding. */
export function Page({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className="wb-page wb-stack">{children}</div>;
}

export type SplitProps = {
  readonly children: ReactNode;
  readonly side?: ReactNode;
  readonly width?: 312 | 322 | 330 | undefined;
};

/** Main column and side panel; without a side the main column takes the width. Below 1024 the side covers the page. */
export function Split({ children, side, width = 312 }: SplitProps): ReactElement {
  const none = side === undefined || side === null || side === false;
  // One tree and one scroller with and without a side: opening it must neither rebuild the list and lose the focus in it,
  // nor leave what was scrolled to out of sight.
  return (
    <div
      className={none ? 'wb-split wb-split-alone' : 'wb-split'}
      style={{ '--wb-side': `${width / 16}rem` } as React.CSSProperties}
    >
      <div className="wb-split-main wb-stack">{children}</div>
      {side}
    </div>
  );
}

export type ColumnsProps = {
  readonly children: ReactNode;
  /** Shares of the columns, as `[2, 1]`; one column below 1024. */
  readonly shares: readonly number[];
};

/** Panels beside each other. */
export function Columns({ children, shares }: ColumnsProps): ReactElement {
  const columns = shares.map((share) => `minmax(0, ${share}fr)`).join(' ');
  return (
    <div className="wb-columns" style={{ '--wb-columns': columns } as React.CSSProperties}>
      {children}
    </div>
  );
}

/** Controls beside each other; they wrap. */
export function Row({
  children,
  end,
}: {
  readonly children: ReactNode;
  readonly end?: boolean | undefined;
}): ReactElement {
  return <div className={end ? 'wb-acts wb-acts-end' : 'wb-acts'}>{children}</div>;
}
