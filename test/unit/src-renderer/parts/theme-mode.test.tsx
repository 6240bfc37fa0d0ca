import { describe, expect, it, vi } from 'vitest';
import { readNonce } from '../../../../src-renderer/app/style-cache.ts';
import { paintTheme, savedThemeMode } from '../../../../src-renderer/app/theme-mode.tsx';

function pageWith(head: string): Document {
  const page = document.implementation.createHTMLDocument('');
  page.head.innerHTML = head;
  return page;
}

describe('theme mode', () => {
  it('a saved mode is painted before anything is drawn', () => {
    window.localStorage.setItem('wavebook-theme', 'dark');
    const root = document.createElement('html');
    paintTheme(root);
    expect(root.dataset['theme']).toBe('dark');
  });

  it('storage that is refused, or holds something else, reads as the system', () => {
    window.localStorage.setItem('wavebook-theme', 'sepia');
    expect(savedThemeMode()).toBe('system');
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new Error('storage is off');
    });
    expect(savedThemeMode()).toBe('system');
  });
});

describe('style nonce', () => {
  it('is read from the meta tag, in either form, or from a script', () => {
    expect(readNonce(pageWith('<meta name="csp-nonce" content="abc">'))).toBe('abc');
    expect(readNonce(pageWith('<meta property="csp-nonce" nonce="def">'))).toBe('def');
    expect(readNonce(pageWith('<script nonce="ghi"></script>'))).toBe('ghi');
    expect(readNonce(pageWith(''))).toBeUndefined();
  });
});
