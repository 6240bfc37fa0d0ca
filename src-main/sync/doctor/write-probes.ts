import { codeOf } from '../../platform/disk.ts';
import { putNew, same, type Probe } from './probe.ts';

/** What a full bundle of plain events comes to. */
const BUNDLE = 64 * 1024;
/** Writing one file takes this long at most where work is to flow. */
const SLOW_WRITE = 2_000;
const SIGHT = 10_000;

/** A file of a bundle's size is whole when read back. */
export const writeProbe: Probe = async (stand) => {
  const bytes = stand.bytes(BUNDLE);
  const { ms } = await stand.timed(() => stand.first.write(stand.path('write'), bytes));
  const back = await stand.first.read(stand.path('write'));
  if (!same(back, bytes))
    return { result: 'bad', value: ms, detail: `wrote ${BUNDLE} bytes, read ${back?.length ?? 0} or others` };
  return { result: ms > SLOW_WRITE ? 'slow' : 'good', value: ms, detail: `${BUNDLE} bytes` };
};

/** After a rename the other client finds the file under the new name alone, and whole. */
export const renameProbe: Probe = async (stand) => {
  const bytes = stand.bytes(1024);
  await stand.first.write(stand.path('rename.tmp'), bytes);
  const { ms } = await stand.timed(() =>
    stand.first.move(stand.path('rename.tmp'), stand.path('rename'), false),
  );
  const there = await stand.until(
    async () => same(await stand.second.read(stand.path('rename')), bytes),
    SIGHT,
  );
  if (there === null)
    return { result: 'bad', value: ms, detail: 'not there, or not whole, under its new name' };
  const gone = await stand.until(
    async () => (await stand.second.read(stand.path('rename.tmp'))) === null,
    SIGHT,
  );
  if (gone === null) return { result: 'bad', value: ms, detail: 'still there under its old name' };
  return { result: 'good', value: ms, detail: 'one name at a time' };
};

/** A name that is taken is not given again, to whichever client asks. */
export const noReplaceProbe: Probe = async (stand) => {
  const [old, other] = [stand.bytes(64), stand.bytes(64)];
  await putNew(stand.first, stand, 'taken', old);
  await stand.until(async () => same(await stand.second.read(stand.path('taken')), old), SIGHT);
  const answer = await putNew(stand.second, stand, 'taken', other).then(() => 'done', codeOf);
  const kept = same(await stand.first.read(stand.path('taken')), old);
  if (kept && answer === 'EEXIST') return { result: 'good', value: null, detail: 'a taken name is refused' };
  return {
    result: 'bad',
    value: null,
    detail: kept ? `a taken name was answered with ${answer || 'an error'}` : 'what lay there was replaced',
  };
};

/**
 * Whether bytes that were reported as safe are safe cannot be seen without cutting the power. What can be seen is a folder
 * that shows a name and gives no bytes, or fewer, to another client.
 */
export const fsyncProbe: Probe = async (stand) => {
  const bytes = stand.bytes(BUNDLE);
  await putNew(stand.first, stand, 'synced', bytes);
  let back: Uint8Array | null = null;
  const seen = await stand.until(async () => {
    back = await stand.second.read(stand.path('synced'));
    return back !== null;
  }, SIGHT);
  if (seen === null) return { result: 'bad', value: null, detail: 'not there for the other client' };
  if (!same(back, bytes))
    return { result: 'bad', value: null, detail: 'the name was there before its bytes were' };
  return {
    result: 'unknown',
    value: null,
    detail: 'whole for the other client; what a power cut leaves cannot be seen from here',
  };
};
