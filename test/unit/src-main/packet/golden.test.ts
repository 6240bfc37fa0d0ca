import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCanonical } from '../../../../shared/kernel/canonical.ts';
import { PACKET_LAYOUT, packetShape } from '../../../../shared/views/packet-contents.ts';
import { makePacket } from '../../../../src-main/packet/make-packet.ts';

// Records as layout 3 printed them, and the hashes of what it printed. When this fails, packets that are already in
// people's hands no longer verify: raise PACKET_LAYOUT, and add new files here instead of editing these.
const golden = [
  ['wave', '7ed6463dc9f72836b078bcde57ab18feea38a5791ad9e0278bdd86d34c567d44'],
  ['rollout', '02ae06b0c77fa46829a020928230e66af43887c79e0cc9db889182f2650bab33'],
] as const;

describe("packets in people's hands", { timeout: 60_000 }, () => {
  it.each(golden)('[PK7] a %s packet of layout 3 prints to the bytes it always had', async (kind, sha256) => {
    const text = readFileSync(
      new URL(`../../../fixtures/packet/golden/${kind}-layout-3.json`, import.meta.url),
      'utf8',
    );
    const contents = packetShape.parse(parseCanonical(text));
    expect(contents.layout).toBe(PACKET_LAYOUT);
    expect((await makePacket(contents)).sha256).toBe(sha256);
  });
});
