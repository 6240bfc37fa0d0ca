import type { ReactElement } from 'react';
import { KeysHelp } from '../../../src-renderer/frame/keys-help.tsx';
import { CommandPalette } from '../../../src-renderer/parts/palette/command-palette.tsx';
import type { PaletteGroup } from '../../../src-renderer/parts/palette/command-palette.tsx';
import { HomeScene } from './home-scene.tsx';
import { act } from './sample.ts';

function find(): readonly PaletteGroup[] {
  return [
    {
      title: 'Do',
      items: [{ id: 'train', icon: 'training', label: 'Record training for Jonas Bakke', onPress: act }],
    },
    {
      title: 'Go to',
      items: [
        { id: 'person', icon: 'people', label: 'Jonas Bakke, P-1187, packaging line 3', onPress: act },
        {
          id: 'wave',
          mark: 'wave/gate-closed',
          label: 'Line 3, late shift: Bakke is a reason',
          onPress: act,
        },
        { id: 'trail', icon: 'audit', label: 'Audit trail: 14 events about Bakke', onPress: act },
      ],
    },
  ];
}

export function PaletteScene(): ReactElement {
  return (
    <>
      <HomeScene />
      <CommandPalette open onClose={act} find={find} />
    </>
  );
}

export function KeysScene(): ReactElement {
  return (
    <>
      <HomeScene />
      <KeysHelp open onClose={act} />
    </>
  );
}
