import type { ReactElement } from 'react';
import { numberText } from '../../../shared/words/count.ts';
import { instantText } from '../../../shared/words/when.ts';
import { place } from '../../app/address.ts';
import { ActionButton, TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { useWaveDesk } from './wave-desk.ts';

function Reviews(): ReactElement {
  const { page } = useWaveDesk();
  return (
    <SimpleTable
      label={words.reviewsList}
      rows={page.reviews}
      rowId={(review) => String(review.at.ms)}
      columns={[
        { id: 'when', head: words.recorded, cell: (review) => instantText(review.at) },
        { id: 'who', head: words.reviewer, rowHead: true, cell: (review) => review.byName },
        { id: 'covers', head: words.covers, cell: (review) => words.reviewedUpTo(numberText(review.upTo)) },
        { id: 'finding', head: words.finding, cell: (review) => review.finding },
      ]}
    />
  );
}

/** Whether somebody who did none of the work has read what happened (R26). */
export function ReviewSection(): ReactElement {
  const { page, locked, show } = useWaveDesk();
  const count = page.reviews.length;
  const record = { label: words.recordReview, onPress: () => show({ kind: 'review' }) };
  return (
    <Panel
      id="review"
      title={words.sections.review}
      mark={count > 0 ? 'check/met' : 'check/not-due'}
      note={words.reviews(count)}
      aside={
        <TextLink href={place.trail({ rollout: page.rollout.id, wave: page.row.id })}>
          {words.readTrail}
        </TextLink>
      }
    >
      {count === 0 ? (
        <div className="wb-panel-pad">
          <EmptyState title={words.noReviews} heading={false} action={locked ? undefined : record}>
            {words.noReviewsText}
          </EmptyState>
        </div>
      ) : (
        <Reviews />
      )}
      {locked || count === 0 ? null : (
        <div className="wb-panel-pad">
          <ActionButton action={record} size="small" />
        </div>
      )}
    </Panel>
  );
}
