import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCanonical } from '../../../../shared/kernel/canonical.ts';
import { PACKET_LAYOUT, packetShape } from '../../../../shared/views/packet-contents.ts';
import { makePacket } from '../../../../src-main/packet/make-packet.ts';

// Records as layout 2 printed them, and the hashes of what it printed. When this fails, packets that are already in
// people's hands no longer verify: raise PACKET_LAYOUT, and add new files here instead of editing these.
const golden = [
  ['wave', '67aaeacc4eb2523bd7d2dc02f9404473a22871829df89f23a887472939db8c70'],
  ['rollout', '9198c6c77b2d450f2d4517372f431acee1ee2606dc914cba7fb296035e33efb6'],
] as const;

describe("packets in people's hands", { timeout: 60_000 }, () => {
  it.each(golden)('[PK7] a %s packet of layout 2 prints to the bytes it always had', async (kind, sha256) => {
    const text = readFileSync(
      new URL(`../../../fixtures/packet/golden/${kind}-layout-2.json`, import.meta.url),
      'utf8',
    );
    const contents = packetShape.parse(parseCanonical(text));
    expect(contents.layout).toBe(PACKET_LAYOUT);
    expect((await makePacket(contents)).sha256).toBe(sha256);
  });
});
