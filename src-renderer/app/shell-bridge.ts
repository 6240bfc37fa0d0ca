interface ShellBridge {
  readonly chooseFolder: () => Promise<string | null>;
}

function isBridge(held: unknown): held is ShellBridge {
  return (
    typeof held === 'object' &&
    held !== null &&
    'chooseFolder' in held &&
    typeof held.chooseFolder === 'function'
  );
}

/** What only a window of the desktop shell can do; null in a browser, where a path is typed. */
export function shellBridge(): ShellBridge | null {
  const held: unknown = Reflect.get(window, 'wavebookShell');
  return isBridge(held) ? held : null;
}
