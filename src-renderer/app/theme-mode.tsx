import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import type { ReactElement, ReactNode } from 'react';
import { makeStyleCache } from './style-cache.ts';
import { theme } from './theme.ts';

export type ThemeMode = 'light' | 'dark' | 'system';

const storageKey = 'wavebook-theme';

/** The saved mode, or `system` where storage is refused or holds something else. */
export function savedThemeMode(): ThemeMode {
  try {
    const saved = window.localStorage.getItem(storageKey);
    return saved === 'light' || saved === 'dark' ? saved : 'system';
  } catch {
    return 'system';
  }
}

/** Sets `data-theme` before the first paint, so that a night screen does not flash white. */
export function paintTheme(root: HTMLElement = document.documentElement): void {
  const mode = savedThemeMode();
  const night =
    mode === 'dark' || (mode === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset['theme'] = night ? 'dark' : 'light';
}

/** The theme, the style cache and the base styles around the app. */
export function ThemeFrame({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <CacheProvider value={makeStyleCache()}>
      <ThemeProvider
        theme={theme}
        defaultMode="system"
        modeStorageKey={storageKey}
        noSsr
        disableTransitionOnChange
      >
        <CssBaseline />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}

/** The chosen mode and its setter; the choice is kept on this workstation. */
export function useThemeMode(): readonly [ThemeMode, (mode: ThemeMode) => void] {
  const { mode, setMode } = useColorScheme();
  return [mode ?? savedThemeMode(), setMode];
}
