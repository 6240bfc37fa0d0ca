import { describe, expect, it } from 'vitest';
import { manualTimer } from '../../../../src-main/platform/manual-timer.ts';
import { findBrowser, hasDisplay } from '../../../../src-main/shells/browser/find-browser.ts';
import { hostArguments } from '../../../../src-main/shells/browser/options.ts';
import { windowArguments, type OpenedWindow } from '../../../../src-main/shells/browser/window.ts';
import { makeWindows } from '../../../../src-main/shells/browser/windows.ts';

const machine = (platform: string, env: Record<string, string>, ...programs: string[]) => ({
  platform,
  env,
  isProgram: (path: string) => programs.includes(path),
});

describe('the browser of this machine', () => {
  it('is the one named by WAVEBOOK_BROWSER, or none when that is no program', () => {
    expect(
      findBrowser(
        machine('linux', { WAVEBOOK_BROWSER: '/opt/b', PATH: '/usr/bin' }, '/opt/b', '/usr/bin/chromium'),
      ),
    ).toBe('/opt/b');
    expect(
      findBrowser(machine('linux', { WAVEBOOK_BROWSER: '/opt/none', PATH: '/usr/bin' }, '/usr/bin/chromium')),
    ).toBeNull();
  });

  it.each([
    ['linux', { PATH: 'bin:/snap/bin:/usr/bin' }, '/usr/bin/microsoft-edge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'win32',
      { 'ProgramFiles(x86)': 'C:\\PF86', ProgramFiles: 'C:\\PF' },
      'C:\\PF86\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['win32', { LOCALAPPDATA: 'C:\\U\\Local' }, 'C:\\U\\Local\\Google\\Chrome\\Application\\chrome.exe'],
  ])('is found on %s', (platform, env, program) => {
    expect(findBrowser(machine(platform, env, program))).toBe(program);
    expect(findBrowser(machine(platform, env))).toBeNull();
  });

  it('is never taken from a relative folder of the PATH', () => {
    expect(
      findBrowser(machine('linux', { PATH: '.:bin' }, 'chromium', 'bin/chromium', './chromium')),
    ).toBeNull();
  });

  it('can be seen only with a display, on Linux', () => {
    expect([
      hasDisplay(machine('linux', {})),
      hasDisplay(machine('linux', { WAYLAND_DISPLAY: 'w' })),
      hasDisplay(machine('win32', {})),
    ]).toEqual([false, true, true]);
  });

  it('gets a profile of its own, talks to nobody else, and loses its sandbox as root only', () => {
    const args = windowArguments('http://127.0.0.1:1/?token=x', '/home/w', false);
    expect(args).toEqual(
      expect.arrayContaining([
        '--app=http://127.0.0.1:1/?token=x',
        '--user-data-dir=/home/w',
        '--no-first-run',
        '--disable-background-networking',
      ]),
    );
    expect(args).not.toContain('--no-sandbox');
    expect(windowArguments('a', 'p', true).slice(-2)).toEqual(['--no-sandbox', '--test-type']);
  });
});

describe('the windows of a host', () => {
  function bench(browser: string | null = '/b', fails = false) {
    const [said, timer, ended]: [string[], ReturnType<typeof manualTimer>, number[]] = [
      [],
      manualTimer(),
      [],
    ];
    const closers: (() => void)[] = [];
    let audience = 0;
    const openWindow = async (): Promise<OpenedWindow> => {
      if (fails) throw new Error('no libraries');
      return { ended: new Promise((done) => void closers.push(done)), close: () => undefined };
    };
    const windows = makeWindows({
      browser,
      profile: '/p',
      openWindow,
      say: (words) => void said.push(words),
      timer,
      audience: () => audience,
      allClosed: () => void ended.push(1),
    });
    const close = async (index: number) => {
      closers[index]?.();
      await Promise.resolve();
      await Promise.resolve();
    };
    return { windows, said, timer, ended, close, listen: (count: number) => void (audience = count) };
  }

  it('end it when the last one is closed, not before', async () => {
    const { windows, close, timer, ended } = bench();
    await windows.show('http://one');
    await windows.show('http://two');
    await close(0);
    timer.advance(60_000);
    expect(ended).toEqual([]);
    await close(1);
    timer.advance(3000);
    expect(ended).toEqual([1]);
  });

  it('do not end it while a window listens that another browser process took over', async () => {
    const { windows, close, timer, ended, listen } = bench();
    await windows.show('http://one');
    listen(1);
    await close(0);
    timer.advance(3000);
    timer.advance(3000);
    expect(ended).toEqual([]);
    listen(0);
    timer.advance(3000);
    expect(ended).toEqual([1]);
  });

  it('say the address where there is no browser, or it cannot be started', async () => {
    for (const { windows, said } of [bench(null), bench('/b', true)]) {
      await windows.show('http://127.0.0.1:1/?token=x');
      expect(said.join('\n')).toContain('http://127.0.0.1:1/?token=x');
    }
  });
});

describe('the arguments of the browser shell', () => {
  it.each([
    [['--port', '70000'], '--port wants'],
    [['--port', 'x'], '--port wants'],
    [['--windw'], 'Unknown option'],
    [['--book'], 'argument missing'],
  ])('%j are told in one sentence', (args, words) => {
    const asked = hostArguments(args);
    expect('wrong' in asked ? asked.wrong : '').toContain(words);
  });

  it('are book, port and whether to open a window', () => {
    expect(hostArguments(['--book', '/b', '--port', '4100', '--no-window'])).toEqual({
      book: '/b',
      port: 4100,
      window: false,
    });
    expect(hostArguments([])).toEqual({ book: null, port: 0, window: true });
  });
});
