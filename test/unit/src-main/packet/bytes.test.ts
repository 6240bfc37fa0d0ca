import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePacket } from '../../../../src-main/packet/make-packet.ts';
import { sampleWavePacket } from '../../../fixtures/packet/sample-packet.ts';

describe('the same contents', { timeout: 60_000 }, () => {
  it('[R53] give the same bytes twice in one process, and are not touched by printing', async () => {
    const contents = sampleWavePacket();
    const before = JSON.stringify(contents);
    const [one, two] = [await makePacket(contents), await makePacket(sampleWavePacket())];
    expect(JSON.stringify(contents)).toBe(before);
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    expect(one.digest).toBe(two.digest);
  });

  it('[R53] give other bytes and another digest once one thing in them is other', async () => {
    const [one, two] = [
      await makePacket(sampleWavePacket()),
      await makePacket(sampleWavePacket({ position: 18_530 })),
    ];
    expect(one.digest).not.toBe(two.digest);
    expect(one.sha256).not.toBe(two.sha256);
  });
});

describe('in other processes', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'packet-zones-'));
  const printer = join(folder, 'print.mjs');
  beforeAll(async () => {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    symlinkSync(resolve('assets'), join(folder, 'assets'));
    const bundle = await rolldown({
      input: resolve('test/fixtures/packet/print-sample.ts'),
      platform: 'node',
      external: (id) => !/^[./]/.test(id),
    });
    await bundle.write({ file: printer, format: 'es' });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('[R53] the zone and the language of the machine change nothing', async () => {
    const here = (await makePacket(sampleWavePacket())).sha256;
    for (const [zone, language] of [
      ['Pacific/Auckland', 'ar_EG.UTF-8'],
      ['America/St_Johns', 'C'],
      ['UTC', 'de_DE.UTF-8'],
    ] as const) {
      const there = execFileSync(process.execPath, [printer], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
      });
      expect(there.trim()).toBe(here);
    }
  });
});
