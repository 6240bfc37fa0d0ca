import type { ReactElement } from 'react';
import { numberText } from '../../../shared/words/count.ts';
import { exactText } from '../../../shared/words/when.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Icon } from '../../parts/icon.tsx';
import { TextLink } from '../../parts/action.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import { trailHref } from './trail-filter.ts';
import { useAsOf } from './use-as-of.ts';

function Bar({ at, onBack }: { readonly at: number; readonly onBack: () => void }): ReactElement {
  const event = useRead(useQueries().read.event.queryOptions({ position: at }));
  const moment = event.kind === 'ready' ? exactText(event.value.row.at) : words.position(numberText(at));
  return (
    <div className="wb-as-of-bar" role="status">
      <Icon name="audit" />
      <span className="wb-grow">
        <b>{words.asOf(moment)}</b> {words.asOfText}
      </span>
      <TextLink href={trailHref({ event: at, at })}>{words.asOfEvent(numberText(at))}</TextLink>
      <ActionButton action={{ label: words.backToNow, onPress: onBack }} size="small" />
    </div>
  );
}

/** Stands over a page that shows an earlier moment; nothing while it shows now. */
export function AsOfBar(): ReactElement | null {
  const { at, backToNow } = useAsOf();
  return at === null ? null : <Bar at={at} onBack={backToNow} />;
}
