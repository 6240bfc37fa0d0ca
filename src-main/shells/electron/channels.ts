/** What the preload may ask of the main process, and nothing else. */
export const CHOOSE_FOLDER = 'wavebook:choose-folder';

/** `window.wavebookShell`, in Electron only: what a page cannot do by itself. */
export interface ShellBridge {
  /** Lets the person choose a folder; `null` when they chose none. */
  chooseFolder(): Promise<string | null>;
}
