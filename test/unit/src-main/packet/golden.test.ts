import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCanonical } from '../../../../shared/kernel/canonical.ts';
import { PACKET_LAYOUT, packetShape } from '../../../../shared/views/packet-contents.ts';
import { makePacket } from '../../../../src-main/packet/make-packet.ts';

// Records as layout 1 printed them, and the hashes of what it printed. When this fails, packets that are already in
// people's hands no longer verify: raise PACKET_LAYOUT, and add new files here instead of editing these.
const golden = [
  ['wave', '93e5ef999832b7b79892709ce632b40a42cad8c1a655d2b156b71af3b155aaea'],
  ['rollout', '3a1522f76d91135516d9698ca1f6c8cfbac3678c67f1991d7ff8434780bd6c96'],
] as const;

describe("packets in people's hands", { timeout: 60_000 }, () => {
  it.each(golden)('[PK7] a %s packet of layout 1 prints to the bytes it always had', async (kind, sha256) => {
    const text = readFileSync(
      new URL(`../../../fixtures/packet/golden/${kind}-layout-1.json`, import.meta.url),
      'utf8',
    );
    const contents = packetShape.parse(parseCanonical(text));
    expect(contents.layout).toBe(PACKET_LAYOUT);
    expect((await makePacket(contents)).sha256).toBe(sha256);
  });
});
