import type { Incident } from '../../../shared/views/shape/item-page.ts';
import { familyName } from '../../../shared/views/who-acts.ts';
import { training } from '../../strings/en/training.ts';

const words = training.effects;

/** "both people were trained 3 days before": what the training of those involved was worth. */
export function involvedText(incidents: readonly Incident[]): string {
  const people = [
    ...new Map(incidents.flatMap((one) => one.people).map((one) => [`${one.id}`, one])).values(),
  ];
  const days = people.flatMap((one) => (one.trainedDaysBefore === null ? [] : [one.trainedDaysBefore]));
  const [first] = people;
  if (first === undefined) return words.unknown;
  if (days.length === 0 && people.length > 3) return words.noneTrained(people.length);
  if (days.length < people.length)
    return words.untrained(
      people.filter((one) => one.trainedDaysBefore === null).map((one) => familyName(one.name)),
    );
  const least = Math.min(...days);
  const most = Math.max(...days);
  if (least !== most) return words.between(people.length, least, most);
  if (people.length === 1) return words.one(first.name, least);
  return people.length === 2 ? words.both(least) : words.all(people.length, least);
}

/** "2 incidents after go-live point at WI-118; both people were trained 3 days before" (one per item). */
export function effectText(item: string, incidents: readonly Incident[]): string {
  return `${words.sentence(incidents.length, item)}; ${involvedText(incidents)}`;
}

/** "DEV-003, Line 4, 2 days after go-live" */
export function incidentText({ number, waveTitle, daysAfterGoLive: days }: Incident): string {
  const when = days === null ? null : days < 0 ? words.before : words.after(days);
  return [words.incident(number, waveTitle), when].filter((part) => part !== null).join(', ');
}

/** Who was involved, by how long before they were trained: those not trained then first. */
export function peopleTexts({ people }: Incident): readonly string[] {
  const spans = [...new Set(people.map((one) => one.trainedDaysBefore))].sort(
    (a, b) => (a ?? -1) - (b ?? -1),
  );
  return spans.map((days) => {
    const names = people.filter((one) => one.trainedDaysBefore === days).map((one) => one.name);
    return days === null ? words.untrainedThen(names) : words.trainedThen(days, names);
  });
}
