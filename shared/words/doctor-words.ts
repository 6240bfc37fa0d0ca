import type { ShareProbe, ShareReport } from '../domain/device.ts';
import { countText, numberText } from './count.ts';
import { doctor as say } from './en/sync.ts';
import { durationText } from './when.ts';

export interface ProbeWords {
  readonly name: string;
  readonly result: string;
  /** With its unit; '' where there is nothing to count. */
  readonly value: string;
  readonly means: string;
}

/** What was tried in a folder, how it went, and what that means for sharing a book through it. */
export function probeWords(probe: ShareProbe): ProbeWords {
  return {
    name: say.probe[probe.id],
    result: say.result[probe.result],
    value: valueOf(probe),
    means: meansOf(probe),
  };
}

/** "The folder is fit to share the book. Looked at every 5 s. A file may take 2 s to be seen by others." */
export function verdictWords({ fit, timings }: Pick<ShareReport, 'fit' | 'timings'>): {
  readonly says: string;
  readonly timings: string;
} {
  // How long a folder takes that nothing can be written to, nobody measured.
  const times = fit === 'unfit' ? '' : say.timings(spanText(timings.round), spanText(timings.settle));
  return { says: say.fit[fit], timings: times };
}

/** "fit", or "fit with care: visibility …": the verdict, and what was not good. */
export function reportLine({ fit, probes }: Pick<ShareReport, 'fit' | 'probes'>): string {
  const weak = probes.filter(({ result }) => result === 'slow' || result === 'bad');
  const named = weak.map(({ id, result }) => `${say.probe[id].toLowerCase()}: ${say.result[result]}`);
  return [say.fitWord[fit], ...named].join('; ');
}

function meansOf({ id, result }: ShareProbe): string {
  if (result === 'good') return say.good;
  return result === 'unknown' ? say.unknown : say.means[id][result];
}

function valueOf({ id, value }: ShareProbe): string {
  if (value === null) return '';
  switch (id) {
    case 'free-space':
      return bytesText(value);
    case 'path-length':
      return countText(value, ...say.character);
    case 'names':
    case 'case-folding':
    case 'delete':
      return numberText(value);
    case 'write':
    case 'no-replace':
    case 'listing':
    case 'rename':
    case 'visibility':
    case 'fsync':
    case 'time-stamps':
      return spanText(value);
  }
}

/** "40 ms", "12 s", "3 min" */
function spanText(milliseconds: number): string {
  if (milliseconds < 1000) return say.milliseconds(numberText(milliseconds));
  if (milliseconds < 90_000) return say.seconds(numberText(Math.round(milliseconds / 1000)));
  return durationText(milliseconds);
}

function bytesText(bytes: number): string {
  const power = Math.min(say.bytes.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${numberText(Math.floor(bytes / 1000 ** power))} ${say.bytes[power]}`;
}
