import type { ReactElement } from 'react';
import { useState } from 'react';
import { numberText } from '../../../shared/words/count.ts';
import { exactText, instantText } from '../../../shared/words/when.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ActionLink } from '../../parts/action.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import { AsOfSlider } from './as-of-slider.tsx';
import { lastPosition } from './day-scale.ts';
import { MomentDialog } from './moment-dialog.tsx';
import type { Move } from './trail-place.ts';
import { useDayBars } from './use-trail.ts';

/** The moment of a position in words; while it is being read, the position. */
export function useMoment(at: number | null): { readonly exact: string; readonly short: string } {
  const event = useRead({
    ...useQueries().read.event.queryOptions({ position: at ?? 1 }),
    enabled: at !== null,
  });
  if (at === null || event.kind !== 'ready')
    return { exact: words.position(numberText(at ?? 0)), short: words.position(numberText(at ?? 0)) };
  return { exact: exactText(event.value.row.at), short: instantText(event.value.row.at) };
}

/** Events a day, and the knob that goes back among them. */
export function Moments({ at, onMove }: { readonly at: number | null; readonly onMove: Move }): ReactElement {
  const bars = useDayBars();
  const moment = useMoment(at);
  const [typing, setTyping] = useState(false);
  const later = at === null ? 0 : lastPosition(bars) - at;
  return (
    <section className="wb-panel wb-moments" aria-label={words.slider}>
      <p className="wb-row wb-tiny wb-muted">
        <span className="wb-grow">{later > 0 ? words.sliderLater(later) : words.sliderNote}</span>
        <ActionLink action={{ label: words.exact, onPress: () => setTyping(true) }} />
      </p>
      {bars.length === 0 ? null : (
        <AsOfSlider bars={bars} at={at} moment={moment.short} onChange={(next) => onMove({ at: next })} />
      )}
      {typing ? (
        <MomentDialog
          onClose={() => setTyping(false)}
          onMoment={(next) => {
            setTyping(false);
            onMove({ at: next });
          }}
        />
      ) : null}
    </section>
  );
}
