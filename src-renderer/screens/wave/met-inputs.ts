import type { GateSide } from '../../../shared/domain/wave.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { GateCheck } from '../../../shared/views/shape/gate.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { capital, listText } from '../../../shared/words/count.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { instantText } from '../../../shared/words/when.ts';
import { shortDigest } from '../../strings/en/moment.ts';
import { wave as words } from '../../strings/en/wave.ts';

function signers(page: WavePage, side: GateSide): string {
  const route = side === 'entry' ? page.entryRoute : page.exitRoute;
  const made = route.steps.flatMap((step) =>
    step.signature === null
      ? []
      : [`${step.signature.name} (${meaningWord(step.signature.meaning).toLowerCase()})`],
  );
  return capital(listText(made));
}

/** What a met check was met by, by name, number and date. */
export function metInputs(check: GateCheck, page: WavePage): string {
  const { cohort, training, reviews } = page;
  const last = reviews.at(-1);
  const counted = words.haveOf(check.have, check.want);
  switch (check.id) {
    case 'cohort':
      return cohort.frozen === null
        ? counted
        : words.proofCohort(cohort.size, instantText(cohort.frozen.at), shortDigest(cohort.frozen.digest));
    case 'training':
      return words.proofTraining(training.complete, training.items.length);
    case 'approvals':
      return signers(page, page.ahead ?? 'exit') || counted;
    case 'joiners':
      return words.proofJoiners(page.joiners.length);
    case 'trail-review':
      return last === undefined ? counted : words.proofReview(last.byName, instantText(last.at));
    case 'no-halt':
      return words.proofNoHalt;
    case 'intact':
      return words.proofIntact;
    case 'earlier-phases':
    case 'plan-approved':
    case 'rollback':
    case 'criteria':
    case 'activities':
    case 'deviations':
      return counted;
    default:
      return assertNever(check.id);
  }
}
