import { join } from 'node:path';
import type * as Electron from 'electron';
import type { SampleMaker } from '../../api/desk/sample-maker.ts';
import type { Tools } from '../../api/desk/tools.ts';
import { openAtStart } from '../../api/desk/open-at-start.ts';
import { sayError } from '../app/say-error.ts';
import { startHost } from '../browser/host.ts';
import { CHOOSE_FOLDER } from './channels.ts';
import { fencePages, fenceSession } from './fence.ts';
import { isOwnPage, ORIGIN, privileged, SCHEME, strangeToScheme } from './scheme.ts';

/** The parts of Electron that are used; a test hands in a double that records what is asked of it. */
export type ElectronParts = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'protocol' | 'session'
>;

export interface ElectronOptions {
  /** The folder with `preload.cjs`. */
  readonly folder: string;
  readonly book: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly sample?: SampleMaker | null;
  readonly tools?: Partial<Tools>;
}

/** Everything that must happen before the app is ready, and then the app. Does not wait: Electron is ready only after this returns. */
export function runInElectron(electron: ElectronParts, options: ElectronOptions): void {
  const { app, protocol } = electron;
  if (!app.requestSingleInstanceLock()) return app.quit();
  protocol.registerSchemesAsPrivileged([privileged]);
  app.enableSandbox();
  fencePages(app);
  void app
    .whenReady()
    .then(() => start(electron, options))
    .catch((error: unknown) => {
      electron.dialog.showErrorBox('Wavebook', sayError(error));
      app.exit(2);
    });
}

/** A second window of the same person's app shows the first one; the command line is let in on the loopback address. */
async function start(electron: ElectronParts, options: ElectronOptions): Promise<void> {
  const { app } = electron;
  const show = async (): Promise<void> => showWindow(electron, options.folder);
  const host = await startHost({
    ...options,
    port: 0,
    shell: 'electron',
    say: () => undefined,
    onWindowAsked: show,
  });
  if ('token' in host) {
    electron.dialog.showErrorBox(
      'Wavebook',
      'Wavebook is open already, in a browser window. Close that first.',
    );
    return app.quit();
  }
  fenceSession(electron.session.defaultSession);
  electron.protocol.handle(
    SCHEME,
    (request) => strangeToScheme(request) ?? host.handleFor('electron-window', request),
  );
  electron.ipcMain.handle(CHOOSE_FOLDER, (event) => chooseFolder(electron, event.senderFrame?.url ?? ''));
  if (process.platform !== 'darwin') electron.Menu.setApplicationMenu(null);
  app.on('second-instance', () => void show());
  app.on('window-all-closed', () => void host.close().finally(() => app.quit()));
  await openAtStart(host.app.desk, options.book);
  await show();
}

async function showWindow({ BrowserWindow }: ElectronParts, folder: string): Promise<void> {
  const [open] = BrowserWindow.getAllWindows();
  if (open) return open.isMinimized() ? open.restore() : open.focus();
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 480,
    minHeight: 400,
    title: 'Wavebook',
    backgroundColor: '#F2F4F5',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  await window.loadURL(`${ORIGIN}/`);
}

async function chooseFolder({ dialog }: ElectronParts, asker: string): Promise<string | null> {
  if (!isOwnPage(asker)) return null;
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
