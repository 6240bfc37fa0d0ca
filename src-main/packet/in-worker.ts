import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PacketContents } from '../../shared/views/packet-contents.ts';
import { print } from './engine/print.ts';
import { makePacket, type Packet } from './make-packet.ts';
import { trailSheet, type TrailPrint } from './trail-sheet.ts';
import type { Verdict } from './verify/verdict.ts';
import { verifyPacket } from './verify/verify-packet.ts';
import type { Answer, Asked, Done } from './worker-message.ts';

export type OnProgress = (done: Done) => void;

/** Prints a packet beside the running program. Rejects with an AbortError once `signal` is aborted. */
export async function renderInWorker(
  contents: PacketContents,
  onProgress: OnProgress = () => undefined,
  signal?: AbortSignal,
): Promise<Packet> {
  const file = workerFile();
  if (file === null) return makePacket(contents, guarded(onProgress, signal));
  const answer = await ask(file, { kind: 'make', contents }, onProgress, signal);
  if (answer.kind !== 'made') throw new Error('the packet worker gave another answer');
  return answer.packet;
}

/** Prints rows of the trail beside the running program. */
export async function printTrailInWorker(
  asked: TrailPrint,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const file = workerFile();
  if (file === null) return print(trailSheet(asked));
  const answer = await ask(file, { kind: 'print-trail', print: asked }, () => undefined);
  if (answer.kind !== 'printed') throw new Error('the packet worker gave another answer');
  return answer;
}

/** Verifies a packet beside the running program. */
export async function verifyInWorker(
  bytes: Uint8Array,
  onProgress: OnProgress = () => undefined,
  signal?: AbortSignal,
): Promise<Verdict> {
  const file = workerFile();
  if (file === null) return verifyPacket(bytes, guarded(onProgress, signal));
  const answer = await ask(file, { kind: 'verify', bytes }, onProgress, signal);
  if (answer.kind !== 'verified') throw new Error('the packet worker gave another answer');
  return answer.verdict;
}

/** The built worker beside this code, or above it when this is a chunk; null when running from the sources, as tests do. */
function workerFile(): string | null {
  const near = ['./packet-worker.js', '../packet-worker.js'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return near.find((path) => existsSync(path)) ?? null;
}

/** In one thread a cancel can only be heard between pages. */
function guarded(onProgress: OnProgress, signal?: AbortSignal): OnProgress {
  signal?.throwIfAborted();
  return (done) => {
    signal?.throwIfAborted();
    onProgress(done);
  };
}

async function ask(
  file: string,
  asked: Asked,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Answer> {
  signal?.throwIfAborted();
  const worker = new Worker(file);
  try {
    return await answered(worker, asked, onProgress, signal);
  } finally {
    await worker.terminate();
  }
}

function answered(
  worker: Worker,
  asked: Asked,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'progress') onProgress(answer.done);
      else if (answer.kind === 'failed') reject(new Error(answer.message));
      else resolve(answer);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the packet worker ended without an answer')));
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.postMessage(asked);
  });
}
