import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type FloorTileProps = {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly mark?: ReactNode;
};

export type FloorChoiceProps = FloorTileProps & {
  /** `tick` shows a box that can be ticked beside others; `radio` is one of several. */
  readonly kind: 'radio' | 'tick';
  readonly group: string;
  readonly value: string;
  readonly on: boolean;
  readonly onChange: () => void;
  /** Chosen in red: what stops. */
  readonly stop?: boolean | undefined;
  /** A high tile for few, important choices. */
  readonly high?: boolean | undefined;
};

function Face({ title, detail, mark }: FloorTileProps): ReactElement {
  return (
    <>
      {mark}
      <span className="wb-floor-tile-words">
        <span className="wb-floor-tile-title">{title}</span>
        {detail === undefined ? null : <span className="wb-floor-tile-detail">{detail}</span>}
      </span>
    </>
  );
}

/** A choice of 64 px and more; a radio or a tick box underneath, so that keys and readers work as everywhere. */
export function FloorChoice(props: FloorChoiceProps): ReactElement {
  const { kind, group, value, on, onChange, stop = false, high = false } = props;
  const names = ['wb-floor-tile', stop ? 'wb-floor-tile-stop' : '', high ? 'wb-floor-tile-high' : ''];
  return (
    <label className={names.filter((name) => name !== '').join(' ')}>
      <input
        type={kind === 'tick' ? 'checkbox' : 'radio'}
        className="wb-floor-input"
        name={group}
        value={value}
        checked={on}
        onChange={onChange}
      />
      {kind === 'tick' ? (
        <span className="wb-floor-tick" aria-hidden>
          <Icon name="tick" />
        </span>
      ) : null}
      <Face {...props} />
    </label>
  );
}

export type FloorPressProps = FloorTileProps & {
  readonly onPress: () => void;
  /** Shows more when pressed: dashed, since it is not itself one of the answers. */
  readonly opens?: boolean | undefined;
  readonly open?: boolean | undefined;
};

/** A tile that does something at once. */
export function FloorPress({ onPress, opens = false, open, ...face }: FloorPressProps): ReactElement {
  return (
    <button
      type="button"
      className={opens ? 'wb-floor-tile wb-floor-tile-opens' : 'wb-floor-tile'}
      aria-expanded={open}
      onClick={onPress}
    >
      <Face {...face} />
    </button>
  );
}

export type BigButtonProps = {
  readonly label: string;
  readonly mark?: ReactNode;
  readonly look?: 'act' | 'stop' | 'plain' | undefined;
  /** Without it the button submits its form. */
  readonly onPress?: (() => void) | undefined;
};

/** The one big button of a task. */
export function BigButton({ label, mark, look = 'act', onPress }: BigButtonProps): ReactElement {
  return (
    <button
      type={onPress === undefined ? 'submit' : 'button'}
      className={`wb-floor-button wb-floor-button-${look}`}
      onClick={onPress}
    >
      {mark}
      {label}
    </button>
  );
}
