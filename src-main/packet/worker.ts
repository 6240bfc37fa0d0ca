import { parentPort } from 'node:worker_threads';
import { makePacket } from './make-packet.ts';
import { print } from './engine/print.ts';
import { trailSheet } from './trail-sheet.ts';
import { verifyPacket } from './verify/verify-packet.ts';
import type { Answer, Asked, Done } from './worker-message.ts';

// The entry of the worker thread: one question, then it ends. Printing takes a second per thousand rows, and the
// window must not wait for it.

const port = parentPort;
if (port === null) throw new Error('packet-worker runs as a worker thread only');

const answer = (message: Answer): void => port.postMessage(message);
const tell = (done: Done): void => answer({ kind: 'progress', done });

async function work(asked: Asked): Promise<Answer> {
  try {
    if (asked.kind === 'make') return { kind: 'made', packet: await makePacket(asked.contents, tell) };
    if (asked.kind === 'print-trail')
      return { kind: 'printed', ...(await print(trailSheet(asked.print), tell)) };
    return { kind: 'verified', verdict: await verifyPacket(asked.bytes, tell) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

port.once('message', (asked: Asked) => {
  void work(asked)
    .then(answer)
    .finally(() => port.close());
});
