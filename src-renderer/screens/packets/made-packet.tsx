import type { ReactElement } from 'react';
import { packets as words } from '../../strings/en/packets.ts';
import { PacketMade } from './packet-made.tsx';
import type { PacketMaking } from './use-packet.ts';

/** What became of making a packet: under way, refused, or made and to be saved again. */
export function MadePacket({ making }: { readonly making: PacketMaking }): ReactElement | null {
  const { busy, note, file } = making;
  if (busy)
    return (
      <p role="status" className="wb-small wb-second">
        {words.making}
      </p>
    );
  return file === null ? note : <PacketMade file={file} />;
}
