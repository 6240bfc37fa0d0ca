import { keepPreviousData } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Hit } from '../../../shared/api/ports.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import type { PaletteCommand } from '../../app/palette-command.ts';
import { useRead } from '../../app/read.ts';
import { useHalt } from '../../app/where.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { CommandPalette } from '../../parts/palette/command-palette.tsx';
import { palette as words } from '../../strings/en/palette.ts';
import { paletteGroups } from './palette-groups.ts';

export type PaletteProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly commands: readonly PaletteCommand[];
};

function useHits(text: string): readonly Hit[] {
  const asked = text.trim();
  const found = useRead({
    ...useQueries().read.find.queryOptions({ text: asked }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  return asked !== '' && found.kind === 'ready' ? found.value : [];
}

/** Ctrl K: find anything in the book, or do what the frame can do. */
export function Palette({ open, onClose, commands }: PaletteProps): ReactElement {
  const [text, setText] = useState('');
  const hits = useHits(text);
  const navigate = useNavigate();
  const halt = useHalt();
  const { readOnly } = useDesk();
  const acts = {
    go: navigate,
    halt: (rollout: string, wave: string | null) => halt({ rollout, wave }),
    readOnly,
  };
  return (
    <CommandPalette
      open={open}
      onClose={onClose}
      onText={setText}
      none={words.none}
      find={(typed) => paletteGroups(typed, commands, hits, acts)}
    />
  );
}
