import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { createContext, useCallback, useContext } from 'react';

export type Navigate = (href: string) => void;

const NavigateContext = createContext<Navigate | null>(null);

/** Gives every link of the parts the app's router; without it links are plain anchors. */
export const NavigateProvider = NavigateContext.Provider;

const HrefContext = createContext<(href: string) => string>((href) => href);

/** How addresses are written below here: while an earlier moment is looked at, each keeps it. */
export const HrefProvider = HrefContext.Provider;

/** The address as it is written here; for what is not a link of the parts, such as crumbs. */
export function useHref(): (href: string) => string {
  return useContext(HrefContext);
}

export function useNavigate(): Navigate {
  const navigate = useContext(NavigateContext);
  const written = useHref();
  return useCallback(
    (href) => (navigate ?? ((to) => window.location.assign(to)))(written(href)),
    [navigate, written],
  );
}

type LinkClick = (event: MouseEvent<HTMLAnchorElement>) => void;

/** A click handler that leaves new-window clicks to the shell and routes the rest. */
export function useLinkClick(href: string): LinkClick {
  const navigate = useContext(NavigateContext);
  return (event) => {
    const special = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (navigate === null || special || event.defaultPrevented) return;
    event.preventDefault();
    navigate(href);
  };
}

export type AnchorProps = {
  readonly href: string;
  readonly className?: string | undefined;
  readonly current?: boolean | undefined;
  readonly title?: string | undefined;
  readonly name?: string | undefined;
  readonly children: ReactNode;
};

/** A routed anchor without a look of its own; `TextLink` is the underlined one. */
export function Anchor({ href, className, current, title, name, children }: AnchorProps): ReactElement {
  const to = useHref()(href);
  const onClick = useLinkClick(to);
  return (
    <a
      href={to}
      className={className}
      title={title}
      aria-label={name}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
