import { useEffect } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { CommandInput } from '../../../shared/events/command.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import type { Act } from '../../app/act.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import type { WaveDialog } from './wave-desk.ts';
import { ofWave } from './wave-desk.ts';

export interface Forward {
  readonly label: string;
  readonly onPress: () => void;
}

const asksToSign: ReadonlySet<string> = new Set(['password-needed', 'id-needed']);

/** A gate that opened since the page was read: then the press was no refusal, only early. */
function useLateOpening({ refusal, clear }: Act, show: (dialog: WaveDialog) => void): void {
  const late = refusal !== null && asksToSign.has(refusal.code);
  useEffect(() => {
    if (!late) return;
    clear();
    show({ kind: 'go-live' });
  }, [late, clear, show]);
}

/**
 * The step forward of the wave's state. A closed gate can be pressed too: the answer is the refusal with
 * its reasons, from the book itself, and the attempt is in the trail.
 */
export function useForward(
  page: WavePage,
  act: Act,
  show: (dialog: WaveDialog) => void,
  onDone: (done: Done) => void,
): Forward | null {
  useLateOpening(act, show);
  const carryOut = async (command: CommandInput): Promise<void> => {
    const done = await act.send(command);
    if (done !== null) onDone(done);
  };
  const send = (command: CommandInput): void => void carryOut(command);
  switch (page.row.state.kind) {
    case 'planned':
      return { label: words.prepare, onPress: () => send({ kind: 'wave.prepare', ...ofWave(page) }) };
    case 'preparing':
      return {
        label: words.goLive,
        onPress: () =>
          page.entry.open ? show({ kind: 'go-live' }) : send({ kind: 'wave.go-live', ...ofWave(page) }),
      };
    case 'live':
      return {
        label: words.handOver,
        onPress: () =>
          page.exit.open ? show({ kind: 'hand-over' }) : send({ kind: 'wave.hand-over', ...ofWave(page) }),
      };
    case 'handed-over':
    case 'rolled-back':
    case 'cancelled':
      return null;
    default:
      return assertNever(page.row.state);
  }
}
