import type { ElectronParts } from '../../../../src-main/shells/electron/run.ts';

type Listener = (...args: never[]) => unknown;

/** A stand-in for Electron that records what is asked of it and lets a test play the other side. */
export interface ElectronDouble {
  readonly parts: ElectronParts;
  /** Names of calls, in order, with what they were given. */
  readonly calls: { readonly name: string; readonly given: unknown }[];
  readonly fire: (event: string, ...args: unknown[]) => void;
  /** What `protocol.handle` was given. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly invoke: (channel: string, senderUrl: string) => Promise<unknown>;
  readonly windows: { readonly options: Record<string, unknown>; url: string }[];
  readonly session: Record<string, Listener>;
  /** Resolves at the first call of that name. */
  readonly called: (name: string) => Promise<unknown>;
}

export function electronDouble({ first = true, folder = '/books/nord' } = {}): ElectronDouble {
  const calls: { name: string; given: unknown }[] = [];
  const waiting = new Map<string, (given: unknown) => void>();
  const listeners = new Map<string, Listener>();
  const channels = new Map<string, Listener>();
  const windows: { options: Record<string, unknown>; url: string }[] = [];
  const session: Record<string, Listener> = {};
  let handler: Listener = () => undefined;
  const note = (name: string, given: unknown = null): void => {
    calls.push({ name, given });
    waiting.get(name)?.(given);
  };
  class Window {
    readonly #entry: { options: Record<string, unknown>; url: string };
    constructor(options: Record<string, unknown>) {
      this.#entry = { options, url: '' };
      windows.push(this.#entry);
    }
    static getAllWindows(): Window[] {
      return windows.map(() => Object.assign(Object.create(Window.prototype) as Window));
    }
    isMinimized(): boolean {
      return false;
    }
    focus(): void {
      note('focus');
    }
    async loadURL(url: string): Promise<void> {
      this.#entry.url = url;
      note('loadURL', url);
    }
  }
  const keep =
    (name: string) =>
    (listener: Listener): void =>
      void (session[name] = listener);
  const parts = {
    app: {
      requestSingleInstanceLock: () => first,
      quit: () => note('quit'),
      exit: (code: number) => note('exit', code),
      enableSandbox: () => note('enableSandbox'),
      on: (event: string, listener: Listener) => void listeners.set(event, listener),
      whenReady: async () => note('whenReady'),
    },
    BrowserWindow: Window,
    dialog: {
      showErrorBox: (title: string, text: string) => note('showErrorBox', `${title}: ${text}`),
      showOpenDialog: async () => ({ canceled: false, filePaths: [folder] }),
    },
    ipcMain: { handle: (channel: string, listener: Listener) => void channels.set(channel, listener) },
    Menu: { setApplicationMenu: (menu: unknown) => note('setApplicationMenu', menu) },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown) => note('registerSchemesAsPrivileged', schemes),
      handle: (scheme: string, listener: Listener) => {
        handler = listener;
        note('handle', scheme);
      },
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep('permissionRequest'),
        setPermissionCheckHandler: keep('permissionCheck'),
        setDevicePermissionHandler: keep('devicePermission'),
        webRequest: { onBeforeRequest: keep('beforeRequest') },
      },
    },
  };
  return {
    parts: parts as unknown as ElectronParts,
    calls,
    windows,
    session,
    fire: (event, ...args) => void listeners.get(event)?.(...(args as never[])),
    handle: async (request) => handler(request as never) as Promise<Response>,
    invoke: async (channel, url) => channels.get(channel)?.({ senderFrame: { url } } as never),
    called: (name) =>
      new Promise((done) => {
        const known = calls.find((call) => call.name === name);
        if (known) done(known.given);
        else waiting.set(name, done);
      }),
  };
}
