import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeliveryMark } from '../../../shared/domain/marks.ts';
import type { ActionRow } from '../../../shared/views/shape/sync-page.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink, TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { DeliveryTable } from '../../parts/signature/ladder.tsx';
import { momentText, rungWords, sync } from '../../strings/en/sync.ts';
import { secondsText } from '../../strings/en/time.ts';

const words = sync.actions;
/** So many are taken in at a glance; the others are one press away. */
const few = 5;

/** The highest rung an action stands on. */
export function reachedBy({ published, seen, witnessed }: ActionRow): DeliveryMark {
  if (published === null) return 'committed';
  if (seen === 0) return 'published';
  return witnessed === 0 ? 'seen' : 'witnessed';
}

/** "Plant Sør go-live, 18 Jan": what was done, about what. */
function actionText({ what, about }: ActionRow): string {
  return about === '' ? what : `${what}: ${about}`;
}

/** The last actions of this workstation, rung by rung. */
export function ActionsPanel({ actions }: { readonly actions: readonly ActionRow[] }): ReactElement {
  const { me, now } = useDesk();
  const [all, setAll] = useState(false);
  if (actions.length === 0)
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  const shown = all ? actions : actions.slice(0, few);
  const rows = shown.map((row) => ({
    id: row.event,
    action: actionText(row),
    at: timeText(row),
    rungs: rungWords(row),
    reached: reachedBy(row),
    href: place.event(row.event),
  }));
  return (
    <Panel title={words.title} aside={<TextLink href={place.trail({ actor: me.id })}>{words.all}</TextLink>}>
      <div className="wb-table-scroll" role="region" aria-label={words.title} tabIndex={0}>
        <DeliveryTable label={words.title} rows={rows} />
      </div>
      <div className="wb-legend-line wb-row">
        <p className="wb-grow wb-tiny wb-muted">{words.legend}</p>
        {actions.length <= few ? null : (
          <span className="wb-small wb-nowrap">
            <ActionLink
              action={{
                label: all ? words.fewer : words.more(actions.length - few),
                onPress: () => setAll(!all),
              }}
            />
          </span>
        )}
      </div>
    </Panel>
  );

  /** When; and who, where somebody else did it here. */
  function timeText({ committed, by }: ActionRow): string {
    const moment = momentText(committed, now);
    const when = moment.includes(',') ? moment : secondsText(committed);
    return by === '' || by === me.name ? when : words.whenBy(when, by);
  }
}
