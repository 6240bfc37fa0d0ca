import createCache from '@emotion/cache';
import type { EmotionCache } from '@emotion/cache';

/** The page's style nonce, from the meta tag that vite or the handler wrote, or from the script that carries one. */
export function readNonce(page: Document = document): string | undefined {
  const meta = page.querySelector<HTMLMetaElement>('meta[name="csp-nonce"], meta[property="csp-nonce"]');
  const script = page.querySelector<HTMLScriptElement>('script[nonce]');
  // The property: browsers empty the attribute of a page under a policy.
  const nonce = meta?.content || meta?.nonce || meta?.getAttribute('nonce') || script?.nonce;
  return nonce === '' || nonce === null ? undefined : nonce;
}

let cache: EmotionCache | undefined;

/** One cache a page: it goes first in the head, so that the style sheet of the parts wins. */
export function makeStyleCache(): EmotionCache {
  if (cache !== undefined) return cache;
  const nonce = readNonce();
  cache = createCache({ key: 'wb', prepend: true, ...(nonce === undefined ? {} : { nonce }) });
  return cache;
}
