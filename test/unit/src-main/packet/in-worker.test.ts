import { describe, expect, it } from 'vitest';
import { renderInWorker, verifyInWorker } from '../../../../src-main/packet/in-worker.ts';
import { sampleWavePacket } from '../../../fixtures/packet/sample-packet.ts';

describe('[PK13] printing beside the program', { timeout: 60_000 }, () => {
  it('tells how far it is, page by page, and gives the packet', async () => {
    const told: string[] = [];
    const packet = await renderInWorker(sampleWavePacket(), ({ page, of }) => told.push(`${page} of ${of}`));
    expect(told.slice(0, 2)).toEqual(['0 of 0', `0 of ${packet.pages}`]);
    expect(told.at(-1)).toBe(`${packet.pages} of ${packet.pages}`);
    expect((await verifyInWorker(packet.bytes)).intact).toBe(true);
  });

  it('can be cancelled before it begins and while it draws', async () => {
    const before = AbortSignal.abort();
    await expect(renderInWorker(sampleWavePacket(), undefined, before)).rejects.toMatchObject({
      name: 'AbortError',
    });
    const during = new AbortController();
    await expect(
      renderInWorker(
        sampleWavePacket(),
        ({ page }) => {
          if (page === 2) during.abort();
        },
        during.signal,
      ),
    ).rejects.toMatchObject({ name: 'AbortError' });
    const { bytes } = await renderInWorker(sampleWavePacket());
    await expect(verifyInWorker(bytes, undefined, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
