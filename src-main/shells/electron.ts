import { hostArguments } from './browser/options.ts';
import { runInElectron } from './electron/run.ts';

// Imported late: in plain Node this package would start a download of Electron.
const electron = await import('electron');
const asked = hostArguments(
  process.argv
    .slice(electron.app.isPackaged ? 1 : 2)
    .filter((argument) => !/^--(no-sandbox|inspect|remote-debugging)/.test(argument)),
);

// Not awaited: Electron is ready only once this file has run to its end.
runInElectron(electron, {
  folder: import.meta.dirname,
  book: 'book' in asked ? asked.book : null,
  env: process.env,
});
