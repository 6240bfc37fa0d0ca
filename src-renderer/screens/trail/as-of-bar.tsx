import type { ReactElement } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { numberText } from '../../../shared/words/count.ts';
import { exactText } from '../../../shared/words/when.ts';
import { ActionButton, TextLink } from '../../parts/action.tsx';
import { Icon } from '../../parts/icon.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import { trailHref } from './trail-filter.ts';

export type AsOfBarProps = {
  readonly at: number;
  /** Null where the book has no such event. */
  readonly moment: Instant | null;
  readonly onBack: () => void;
};

/** Stands over a page that shows an earlier moment: which, where it lies in the trail, and the way back. */
export function AsOfBar({ at, moment, onBack }: AsOfBarProps): ReactElement {
  const position = words.position(numberText(at));
  return (
    <div className="wb-as-of-bar" role="status">
      <Icon name="audit" />
      <span className="wb-grow">
        <b>{words.asOf(moment === null ? position : exactText(moment))}</b> {words.asOfText}
      </span>
      <TextLink href={trailHref({ event: at, at })}>{words.asOfEvent(numberText(at))}</TextLink>
      <ActionButton action={{ label: words.backToNow, onPress: onBack }} size="small" />
    </div>
  );
}
