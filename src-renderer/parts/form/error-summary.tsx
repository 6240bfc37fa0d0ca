import type { MouseEvent, ReactElement } from 'react';
import { useEffect, useRef } from 'react';

export type FormError = { readonly name: string; readonly words: string };

export type ErrorSummaryProps = {
  readonly errors: readonly FormError[];
  /** Counts up with each submit, so that a second failed submit takes the focus again. */
  readonly attempt?: number | undefined;
};

function focusAnswer(event: MouseEvent, name: string): void {
  event.preventDefault();
  document.getElementById(name)?.focus();
}

/** What is wrong, on top of the form, with the focus; each line leads to its answer. */
export function ErrorSummary({ errors, attempt = 1 }: ErrorSummaryProps): ReactElement | null {
  const ref = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) ref.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  const title = `There is a problem: ${errors.length} ${errors.length === 1 ? 'answer' : 'answers'}`;
  return (
    <div ref={ref} className="wb-note wb-note-stop wb-errors" tabIndex={-1} role="group" aria-label={title}>
      <div>
        <h3>{title}</h3>
        <ul>
          {errors.map((error) => (
            <li key={error.name}>
              <a
                className="wb-link"
                href={`#${error.name}`}
                onClick={(event) => focusAnswer(event, error.name)}
              >
                {error.words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
