/** The files the main build starts from, by the name of what they become in dist/main. */
export const mainEntries = {
  cli: 'src-main/shells/cli.ts',
  browser: 'src-main/shells/browser.ts',
  electron: 'src-main/shells/electron.ts',
  'packet-worker': 'src-main/packet/worker.ts',
};
