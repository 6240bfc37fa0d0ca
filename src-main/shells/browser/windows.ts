import type { Timer } from '../../platform/timer.ts';
import type { OpenedWindow } from './window.ts';

/** The windows of a host. When the last one is closed, the host ends. */
export interface Windows {
  /** Opens a window; without a browser or display it says the address instead. */
  show(address: string): Promise<void>;
  closeAll(): void;
}

export interface WindowsOptions {
  /** `null`: there is none, or no window is wanted; then somebody opens the address by hand. */
  readonly browser: string | null;
  readonly profile: string;
  readonly openWindow: (browser: string, address: string, profile: string) => Promise<OpenedWindow>;
  readonly say: (words: string) => void;
  readonly timer: Timer;
  /** How many windows listen to the host. */
  readonly audience: () => number;
  readonly allClosed: () => void;
}

/** How long nobody must listen before the windows count as closed: a window that reloads listens again sooner. */
const QUIET_MS = 3000;

export function makeWindows({
  browser,
  profile,
  openWindow,
  say,
  timer,
  audience,
  allClosed,
}: WindowsOptions): Windows {
  const open = new Set<OpenedWindow>();

  function closed(window: OpenedWindow): void {
    open.delete(window);
    // A browser that found its profile in use hands over and ends at once: then its window listens on.
    if (open.size === 0) timer.after(QUIET_MS, () => (audience() > 0 ? closed(window) : allClosed()));
  }
  return {
    show: async (address) => {
      if (browser === null)
        return say(`Open this address in a browser on this machine. It lets one window in:\n${address}`);
      try {
        const window = await openWindow(browser, address, profile);
        open.add(window);
        say('Wavebook runs in a window of its own. Close the window to end it.');
        void window.ended.then(() => closed(window));
      } catch (error) {
        say(
          `${browser} could not be started (${String(error)}). Open this address in a browser on this machine:\n${address}`,
        );
      }
    },
    closeAll: () => open.forEach((window) => window.close()),
  };
}
