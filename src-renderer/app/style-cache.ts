import createCache from '@emotion/cache';
import type { EmotionCache } from '@emotion/cache';

/** The property first: browsers empty the attribute of a page that has a policy. */
function nonceOf(element: HTMLElement | null): string | undefined {
  return element?.nonce || element?.getAttribute('nonce') || undefined;
}

/** The page's style nonce, from the meta tag that vite or the handler wrote, or from a script's. */
export function readNonce(page: Document = document): string | undefined {
  const meta = page.querySelector<HTMLMetaElement>('meta[name="csp-nonce"], meta[property="csp-nonce"]');
  return meta?.content || nonceOf(meta) || nonceOf(page.querySelector<HTMLScriptElement>('script[nonce]'));
}

let cache: EmotionCache | undefined;

/** One cache a page: it goes first in the head, so that the style sheet of the parts wins. */
export function makeStyleCache(): EmotionCache {
  if (cache !== undefined) return cache;
  const nonce = readNonce();
  cache = createCache({ key: 'wb', prepend: true, ...(nonce === undefined ? {} : { nonce }) });
  return cache;
}
