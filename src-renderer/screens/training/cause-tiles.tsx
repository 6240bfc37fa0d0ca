import type { ReactElement } from 'react';
import { useDesk } from '../../app/desk.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { training as words } from '../../strings/en/training.ts';
import type { CauseTile } from './tiles.ts';
import { causeTiles } from './tiles.ts';
import { useTrainingDesk } from './training-desk.ts';

type TileProps = { readonly tile: CauseTile; readonly on: boolean; readonly onPress: () => void };

function Tile({ tile, on, onPress }: TileProps): ReactElement {
  return (
    <button
      type="button"
      className={tile.gap ? 'wb-cause wb-cause-gap' : 'wb-cause'}
      aria-pressed={on}
      onClick={onPress}
    >
      <StateMark mark={`training/${tile.mark}`} size={20} />
      <span className="wb-cause-text">
        <b>{tile.title}</b>
        <span className="wb-cause-names">{tile.text}</span>
      </span>
      <span className="wb-cause-count">{tile.count}</span>
    </button>
  );
}

export type CauseTilesProps = {
  readonly causes: readonly string[];
  readonly onChange: (causes: readonly string[]) => void;
};

/** Why people lack training, by cause, and what comes; a press shows only these people. */
export function CauseTiles({ causes, onChange }: CauseTilesProps): ReactElement {
  const { page } = useTrainingDesk();
  const { now } = useDesk();
  const toggle = (cause: string): void =>
    onChange(causes.includes(cause) ? causes.filter((one) => one !== cause) : [...causes, cause]);
  return (
    <div className="wb-causes" role="group" aria-label={words.tiles}>
      {causeTiles(page, now).map((tile) => (
        <Tile
          key={tile.cause}
          tile={tile}
          on={causes.includes(tile.cause)}
          onPress={() => toggle(tile.cause)}
        />
      ))}
    </div>
  );
}
