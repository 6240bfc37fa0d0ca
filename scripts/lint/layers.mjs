import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

const kernel = ['shared/kernel'];
const domain = [...kernel, 'shared/domain'];
const events = [...domain, 'shared/events'];
const views = [...events, 'shared/stats', 'shared/views'];
const words = [...views, 'shared/words'];
const decide = [...words, 'shared/decide'];
const shared = [...decide, 'shared/api'];
const ground = [...shared, 'src-main/platform', 'src-main/book', 'src-main/identity'];
const api = [...ground, 'src-main/sync', 'src-main/packet', 'src-main/imports', 'src-main/api'];

/** What each layer may import besides itself. The order is the order of the house: downward only. */
export const layers = {
  'shared/kernel': [],
  'shared/domain': kernel,
  'shared/events': domain,
  'shared/stats': events,
  'shared/views': views,
  'shared/words': views,
  // What people accept and certify is kept in the words they read, so those who write it down know the words.
  'shared/decide': words,
  'shared/api': decide,
  'src-main/platform': kernel,
  'src-main/book': ground,
  'src-main/identity': ground,
  'src-main/sync': ground,
  'src-main/packet': ground,
  'src-main/imports': ground,
  'src-main/api': api,
  'src-main/sample': api,
  'src-main/demo': [...api, 'src-main/sample'],
  'src-main/shells': [...api, 'src-main/sample', 'src-main/demo'],
  'src-renderer': shared,
};

const nodeOnly = ['electron', 'lowdb', 'libsodium-wrappers', 'pdfmake', 'pdfkit', '@cantoo/pdf-lib', 'srvx'];
const screenOnly = [
  'react',
  'react-dom',
  '@mui',
  '@emotion',
  '@tanstack',
  '@trpc/tanstack-react-query',
  'wouter',
];

/** Packages that would bring a power into a place that must not have it. */
const forbiddenPackages = [
  {
    at: 'shared/',
    names: [...nodeOnly, ...screenOnly],
    why: 'shared/ runs everywhere: it knows no host and no screen',
  },
  { at: 'shared/', names: ['@trpc'], except: 'shared/api/', why: 'only shared/api speaks tRPC' },
  { at: 'src-main/', names: screenOnly, why: 'main has no screen' },
  { at: 'src-main/', names: ['electron'], except: 'src-main/shells/', why: 'only a shell knows its host' },
  { at: 'src-renderer/', names: nodeOnly, why: 'the window reaches the disk through the api only' },
];

/** The layer a repository path (with forward slashes) belongs to, or null. A folder's own `folder.ts` belongs to it. */
export function layerOf(path) {
  return Object.keys(layers).find((layer) => path.startsWith(`${layer}/`) || path === `${layer}.ts`) ?? null;
}

const inSource = (path) => /^(shared|src-main|src-renderer)\//.test(path);

function whyPackageForbidden(from, specifier) {
  if (isBuiltin(specifier)) {
    return from.startsWith('src-main/') ? null : `Node's ${specifier} may be imported in src-main only`;
  }
  const rule = forbiddenPackages.find(
    ({ at, names, except }) =>
      from.startsWith(at) &&
      !(except && from.startsWith(except)) &&
      names.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
  );
  return rule ? `${rule.why}: it must not import ${specifier}` : null;
}

/** Why the source file `from` may not import `specifier`, in one sentence; null when it may. Takes repository paths. */
export function whyForbidden(from, specifier) {
  if (!inSource(from)) return null;
  const own = layerOf(from);
  if (!own) return `${from} belongs to no layer; the layers are listed in scripts/lint/layers.mjs`;
  if (!specifier.startsWith('.')) return whyPackageForbidden(from, specifier);
  const target = posix.join(posix.dirname(from), specifier);
  const other = layerOf(target);
  if (other && (other === own || layers[own].includes(other))) return null;
  return `${own} may not import ${other ?? target}: imports run one way`;
}
