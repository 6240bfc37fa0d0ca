import type { TrainingItem } from '../../../shared/domain/training.ts';
import { listText } from '../../../shared/words/count.ts';
import { methodsText, whomText } from '../../../shared/words/training-terms.ts';
import type { Fact } from '../../parts/facts.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import { countsText, validText } from './item-columns.tsx';

const words = trainingItems.page;

function signaturesText({ signedBy: { trainee, trainer } }: TrainingItem): string {
  if (trainee && trainer) return words.signedBy.both;
  if (trainer) return words.signedBy.trainer;
  return trainee ? words.signedBy.trainee : words.signedBy.none;
}

/** How an item counts: by what, for how long, who trains, who signs, who needs it everywhere. */
export function itemFacts(item: TrainingItem): readonly Fact[] {
  const { methods, trainerHolds, neededBy, equivalents } = item;
  const same = equivalents.map((one) => words.equivalent(one.item, one.from, one.version));
  return [
    { label: trainingItems.side.counts, value: countsText(item) },
    { label: words.methods, value: methods.length === 0 ? words.anyMethod : methodsText(methods) },
    { label: trainingItems.side.valid, value: validText(item) },
    {
      label: words.trainer,
      value: trainerHolds === null ? words.anyTrainer : words.trainerHolds(trainerHolds),
    },
    { label: words.signatures, value: signaturesText(item) },
    { label: words.standing, value: neededBy === null ? words.byWave : whomText(neededBy) },
    ...(same.length === 0 ? [] : [{ label: words.equivalents, value: listText(same) }]),
  ];
}
