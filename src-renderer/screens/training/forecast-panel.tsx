import type { ReactElement } from 'react';
import { useState } from 'react';
import type { TrainingPage } from '../../../shared/views/shape/training-page.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink } from '../../parts/action.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Segments } from '../../parts/segments.tsx';
import { shortDay } from '../../strings/en/short-day.ts';
import { training } from '../../strings/en/training.ts';
import { listName } from './list-name.ts';
import { useTrainingDesk } from './training-desk.ts';

const words = training.forecast;
const listed = 8;

type Expiry = TrainingPage['expiring'][number];

/** The first span in which something runs out, so that the panel opens on what comes. */
function firstSpan({ forecast }: TrainingPage): string {
  return String((forecast.find((one) => one.count > 0) ?? forecast[0])?.days ?? 30);
}

function Row({ expiry }: { readonly expiry: Expiry }): ReactElement {
  const { now } = useDesk();
  return (
    <li className="wb-forecast-row">
      <span>
        <Anchor href={place.person(expiry.person)} className="wb-plain-link">
          {listName(expiry.name)}
        </Anchor>{' '}
        <Anchor href={place.item(expiry.item)} className="wb-plain-link wb-id">
          {expiry.item}
        </Anchor>
      </span>
      <span className="wb-second">{words.on(shortDay(expiry.until, now), expiry.days)}</span>
    </li>
  );
}

function List({ rows, count }: { readonly rows: readonly Expiry[]; readonly count: number }): ReactElement {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, listed);
  const rest = count - shown.length;
  return (
    <>
      <ul aria-label={words.list}>
        {shown.map((expiry) => (
          <Row key={`${expiry.person} ${expiry.item}`} expiry={expiry} />
        ))}
      </ul>
      {rows.length <= listed ? null : (
        <p className="wb-small wb-forecast-more">
          <ActionLink action={{ label: all ? words.fewer : words.more(rest), onPress: () => setAll(!all) }} />
        </p>
      )}
    </>
  );
}

/** Who runs out when: in 30, 60, 90 and 180 days. */
export function ForecastPanel(): ReactElement {
  const { page } = useTrainingDesk();
  const [span, setSpan] = useState(() => firstSpan(page));
  const days = Number(span);
  const count = page.forecast.find((one) => one.days === days)?.count ?? 0;
  const rows = page.expiring.filter((one) => one.days <= days);
  const choices = page.forecast.map((one) => ({
    value: String(one.days),
    label: `${words.within(one.days)}: ${one.count}`,
  }));
  const nothing = page.forecast.every((one) => one.count === 0);
  return (
    <Panel
      id="forecast"
      title={words.title}
      mark="training/expiring"
      aside={
        nothing ? undefined : (
          <Segments label={words.label} value={span} choices={choices} onChange={setSpan} />
        )
      }
    >
      {nothing || rows.length === 0 ? (
        <p className="wb-panel-pad wb-second">{nothing ? words.none : words.empty(days)}</p>
      ) : (
        <List rows={rows} count={count} />
      )}
    </Panel>
  );
}
