import { resolve } from 'node:path';
import { runDemo } from '../../../demo/run-demo.ts';
import { commandLineApp } from '../command-line-app.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';

export const demo: Room = {
  name: 'demo',
  usage: '--out DIR',
  about: 'Build the sample book, carry a wave from planned to handed over, and check packet and tampering.',
  options: { out: { value: 'DIR', about: 'an absent or empty folder for book and packets' } },
  more: 'Exit code 0 only if everything shown held.',
  run: async (given, io) => {
    const out = given.text('out');
    if (out === null) throw new Unusable('--out is missing: wavebook demo --out DIR.');
    const { tools, close } = commandLineApp(io);
    try {
      const json = given.has('json');
      const done = await runDemo({ out: resolve(io.cwd, out), tools, print: json ? io.err : io.out });
      if (json) io.out(JSON.stringify({ ok: true, value: done }, null, 2));
      return done.ok ? 0 : 1;
    } finally {
      await close();
    }
  },
};
