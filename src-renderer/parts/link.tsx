import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { createContext, useContext } from 'react';

export type Navigate = (href: string) => void;

const NavigateContext = createContext<Navigate | null>(null);

/** Gives every link of the parts the app's router; without it links are plain anchors. */
export const NavigateProvider = NavigateContext.Provider;

export function useNavigate(): Navigate {
  const navigate = useContext(NavigateContext);
  return navigate ?? ((href) => window.location.assign(href));
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
  const onClick = useLinkClick(href);
  return (
    <a
      href={href}
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
