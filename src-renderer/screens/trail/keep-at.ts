/** Screens that show the book as of another moment. All others know only now, so they are not told of one. */
const following = [
  /^\/$/,
  /^\/rollouts\/[^/]+(\/[^/]+)?$/,
  /^\/rollouts\/[^/]+\/waves\/[^/]+$/,
  /^\/people(\/[^/]+)?$/,
  /^\/trail$/,
];
const why = /^\/rollouts\/[^/]+\/waves\/[^/]+\/why$/;

/** Under which name an address says after how many events the book is looked at; null where it cannot. */
function nameOf(path: string): string | null {
  // A gate's proof has `at` for a moment on the clock.
  if (why.test(path)) return 'upTo';
  return following.some((one) => one.test(path)) ? 'at' : null;
}

/** The same address, at the moment `at` (events) where its screen can be; an address that names one stays as it is. */
export function keepAt(href: string, at: number): string {
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(href) ?? [];
  const name = nameOf(path);
  const query = new URLSearchParams(search);
  if (name === null || query.has('at') || query.has('upTo')) return href;
  query.set(name, String(at));
  return `${path}?${query}${hash}`;
}
