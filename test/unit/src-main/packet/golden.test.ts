import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCanonical } from '../../../../shared/kernel/canonical.ts';
import { KNOWN_LAYOUTS, PACKET_LAYOUT, packetShape } from '../../../../shared/views/packet-contents.ts';
import { makePacket } from '../../../../src-main/packet/make-packet.ts';
import { verifyPacket } from '../../../../src-main/packet/verify/verify-packet.ts';

// Records as each layout printed them, and the hashes of what it printed. When this fails, packets that are already in
// people's hands no longer verify: raise PACKET_LAYOUT, and add new files here instead of editing these.
const golden = [
  ['wave', 3, '7ed6463dc9f72836b078bcde57ab18feea38a5791ad9e0278bdd86d34c567d44'],
  ['rollout', 3, '02ae06b0c77fa46829a020928230e66af43887c79e0cc9db889182f2650bab33'],
  ['wave', 4, '877c23a479c3abb58685a90d654083259b0ba3ad6f7a0cd3e0742f4dbc2ca4f2'],
  ['rollout', 4, '0b799d18ffd6d333a9cab72a28e739830aa4a1775ddb3aeda12cc0c2bc20fac9'],
  ['shared', 4, '55f14c5338a4554b2e2a280293eca0c94ab99296d172d223f2943fa2ef929208'],
] as const;

describe("packets in people's hands", { timeout: 60_000 }, () => {
  it.each(golden)(
    '[PK7] [PK18] a %s packet of layout %i prints to the bytes it always had, and verifies',
    async (kind, layout, sha256) => {
      const text = readFileSync(
        new URL(`../../../fixtures/packet/golden/${kind}-layout-${layout}.json`, import.meta.url),
        'utf8',
      );
      const contents = packetShape.parse(parseCanonical(text));
      expect(contents.layout).toBe(layout);
      const packet = await makePacket(contents);
      expect(packet.sha256).toBe(sha256);
      const { findings, claim } = await verifyPacket(packet.bytes);
      expect(findings.find(({ code }) => code === 'same-bytes')?.ok).toBe(true);
      expect(claim?.known === null).toBe(layout < 4);
    },
  );

  it('[PK7] the newest layout is printed, and so is each that has a record here', () => {
    expect([...new Set(golden.map(([, layout]) => layout))]).toEqual(KNOWN_LAYOUTS);
    expect(KNOWN_LAYOUTS.at(-1)).toBe(PACKET_LAYOUT);
  });

  it('[PK18] a record of layout 3 says nothing of workstations, one of layout 4 does', () => {
    const read = (name: string): object =>
      parseCanonical(
        readFileSync(new URL(`../../../fixtures/packet/golden/${name}.json`, import.meta.url), 'utf8'),
      ) as object;
    const { sync, ...without } = read('wave-layout-4') as { readonly sync: unknown };
    expect(packetShape.safeParse({ ...without, sync }).success).toBe(true);
    expect(packetShape.safeParse(without).success).toBe(false);
    expect(packetShape.safeParse({ ...read('wave-layout-3'), sync }).success).toBe(false);
  });
});
