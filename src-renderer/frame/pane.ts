const controls = 'a[href], button, input, select, textarea, [tabindex="0"]';

function panes(): readonly HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-pane]'));
}

/** The place in a pane to start from: what was current or selected, else the first control, else the pane. */
function entryOf(pane: HTMLElement): HTMLElement {
  const chosen = pane.querySelector<HTMLElement>(
    '[aria-current="page"]:is(a), [aria-selected="true"][tabindex="0"], [data-row][tabindex="0"]',
  );
  return chosen ?? pane.querySelector<HTMLElement>(`:is(${controls}):not([tabindex="-1"])`) ?? pane;
}

/** F6: moves the focus to the next pane, or with -1 to the one before. */
export function cyclePane(by: 1 | -1): void {
  const all = panes();
  if (all.length === 0) return;
  // A side panel lies inside the main pane, so the innermost pane that has the focus counts.
  const here = all.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = here === -1 ? 0 : (here + by + all.length) % all.length;
  const pane = all[next];
  if (pane !== undefined) entryOf(pane).focus();
}
