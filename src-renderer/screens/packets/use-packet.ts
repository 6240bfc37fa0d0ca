import type { PacketFile } from '../../../shared/api/ports.ts';
import { useState } from 'react';
import { useAsk } from '../../app/act.tsx';
import type { Asking } from '../../app/act.tsx';
import { saveFile } from './packet-file.ts';

export type PacketOf = { readonly kind: 'rollout' | 'wave'; readonly rollout: string; readonly id: string };
export type PacketMaking = Pick<Asking<PacketOf, PacketFile>, 'busy' | 'note'> & {
  readonly file: PacketFile | null;
  /** Makes it and hands it over to be saved. */
  readonly make: (of: PacketOf) => Promise<void>;
};

/** One packet at a time: made, kept for saving again. */
export function usePacket(): PacketMaking {
  const { ask, busy, note } = useAsk<PacketOf, PacketFile>((api, input) => api.packet.make.mutate(input));
  const [file, setFile] = useState<PacketFile | null>(null);
  const make = async (of: PacketOf): Promise<void> => {
    setFile(null);
    const made = await ask(of);
    setFile(made);
    if (made !== null) saveFile(made.path, made.name);
  };
  return { busy, note, file, make };
}
