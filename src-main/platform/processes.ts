import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { codeOf } from './disk.ts';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** When it started, in this machine's own terms. */
  readonly start: string;
  readonly host: string;
}

export interface Processes {
  self(): ProcessMark;
  /** Whether this very process still runs; `null` when it is of another machine. */
  runs(mark: ProcessMark): boolean | null;
}

/** The processes of this machine. */
export function systemProcesses(): Processes {
  const host = hostname();
  const own = {
    pid: process.pid,
    start: startOf(process.pid) ?? String(Math.round(Date.now() - process.uptime() * 1000)),
    host,
  };
  return {
    self: () => own,
    runs: (mark) => (mark.host === host ? alive(mark.pid) && sameStart(mark) : null),
  };
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return codeOf(error) === 'EPERM';
  }
}

function sameStart(mark: ProcessMark): boolean {
  const now = startOf(mark.pid);
  if (now !== null) return now === mark.start;
  // Without /proc a number can only be known to be reused when the machine has started since.
  return Number(mark.start) >= Date.now() - uptime() * 1000 - 1000;
}

/** Linux: which boot, and the clock tick of the start (proc(5), field 22). Elsewhere `null`. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${boot}/${fields[19]}`;
  } catch {
    return null;
  }
}
