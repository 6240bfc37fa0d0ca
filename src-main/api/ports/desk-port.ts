import type { Ports } from '../../../shared/api/ports.ts';
import { ok, refused } from '../../../shared/kernel/result.ts';
import { present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import { joinBook } from '../desk/join-book.ts';
import { newBook } from '../desk/new-book.ts';
import { restoreBook } from '../desk/restore-book.ts';
import type { SampleMaker } from '../desk/sample-maker.ts';
import { statusOf } from './status.ts';

export function deskPort(desk: Desk, sample: SampleMaker | null, caller: string): Ports['desk'] {
  const status = () => statusOf(desk, sample, caller);
  const opened = async (dir: string) => {
    await desk.open(dir);
    return ok(await status());
  };
  return {
    status,
    make: async (input) => {
      const made = await newBook(input, desk.tools);
      return made.ok ? opened(made.value) : made;
    },
    open: ({ dir }) => opened(dir),
    sample: async () => {
      const { files, places } = desk.tools;
      const there = (await files.list(places.sample))?.length;
      if (!there && !sample) return refused('not-found', { what: 'sample', id: places.sample });
      if (!there && sample) await makeSample(desk, sample, places.sample);
      return opened(places.sample);
    },
    join: async (input) => {
      const made = await joinBook(input, desk.tools);
      if (!made.ok) return made;
      const at = await desk.open(made.value);
      // The request lies there before anybody is told to look for it.
      await at.sync.round();
      return ok(await status());
    },
    restore: async (input) => {
      const made = await restoreBook(input, desk.tools);
      return made.ok ? opened(made.value) : made;
    },
    close: async () => {
      await desk.close();
      return status();
    },
    check: async () => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const found = await who.value.at.integrity.run();
      return found ? ok(found) : refused('no-book');
    },
  };
}

async function makeSample(desk: Desk, sample: SampleMaker, dir: string): Promise<void> {
  try {
    await sample.make(dir, (done, of, what) => desk.sayMaking({ done, of, what }));
  } finally {
    desk.sayMaking(null);
  }
}
