import type { ReactElement, ReactNode } from 'react';

export type TileProps = {
  readonly kind: 'radio' | 'checkbox';
  readonly group: string;
  readonly value: string;
  readonly on: boolean;
  readonly onChange: () => void;
  readonly mark?: ReactNode;
  readonly title: ReactNode;
  readonly detail?: string | undefined;
  /** Chosen in red: what stops. */
  readonly stop?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** A large target that is a radio or a tick box underneath, so that keys and readers work as everywhere. */
export function Tile({
  kind,
  group,
  value,
  on,
  onChange,
  mark,
  title,
  detail,
  stop = false,
  autoFocus,
}: TileProps): ReactElement {
  return (
    <label className={stop ? 'wb-tile wb-tile-stop' : 'wb-tile'}>
      <input type={kind} name={group} value={value} checked={on} autoFocus={autoFocus} onChange={onChange} />
      {mark}
      <span className="wb-grow">
        {title}
        {detail === undefined ? null : <span className="wb-tile-detail">{detail}</span>}
      </span>
    </label>
  );
}
