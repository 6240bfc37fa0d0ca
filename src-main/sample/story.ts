import type { Ports } from '../../shared/api/ports.ts';
import type { Shelf } from '../api/door/shelf.ts';
import type { Progress } from '../api/desk/sample-maker.ts';
import {
  boardRoute,
  boardSits,
  delegation,
  mistyped,
  newColleague,
  reminded,
  weeklyLook,
} from './chapters/board.ts';
import { importFile } from './chapters/imports.ts';
import { checkIdentities, defineItems, makeAccounts } from './chapters/people.ts';
import { draftVision, moveWaves, planMes, type Drafted, type Planned } from './chapters/plan.ts';
import {
  coverPage,
  labelChecks,
  lateJoiner,
  linkAccounts,
  linkIncident,
  refresher,
  watchLabels,
} from './chapters/training.ts';
import { halt, line2, line3Asked, line3Worked, line4, pilot, type Setting } from './chapters/waves.ts';
import { everybodyHears, shareBook, twoDates, type SharedStory } from './chapters/workstations.ts';
import { sampleJson } from './sample-files.ts';
import type { SamplePlan } from './sample-plan.ts';
import type { SampleAccount, Teller } from './teller.ts';

export interface Stage {
  readonly portsOf: (caller: string) => Ports;
  readonly shelf: Shelf;
  readonly teller: Teller;
  readonly people: readonly SampleAccount[];
  readonly progress: Progress;
  readonly elsewhere: Pick<SharedStory, 'where' | 'line2' | 'laptop'>;
}

/** The whole story in the order in which it happened. */
export async function tellStory(stage: Stage): Promise<void> {
  const { portsOf, shelf, teller, people, progress } = stage;
  const { mes, vision } = sampleJson<SamplePlan>('plan.json');
  let planned: Planned = { rollout: '', waves: {} };
  let drafted: Drafted = { rollout: '', wave: '' };
  let measure = '';
  const shared: SharedStory = { ...stage.elsewhere, teller, clock: teller.clock, people };
  const setting = (): Setting => ({ teller, shelf, mes, planned });
  const chapters: readonly (readonly [string, () => Promise<void>])[] = [
    ['accounts', () => makeAccounts(teller, portsOf, people)],
    ['identity checks', () => checkIdentities(teller, people)],
    ['training items', () => defineItems(teller)],
    ['roster', () => importFile(teller, shelf, 'i.solberg', '2026-09-02 10:00', 'people', 'roster.csv')],
    ['trainers on the roster', () => linkAccounts(teller)],
    ['who decides on major changes', () => boardRoute(teller)],
    ['plan', async () => void (planned = await planMes(teller, mes))],
    ['the board sits', () => boardSits(teller, people, planned)],
    ['pilot on line 1', () => pilot(setting())],
    ['a cover page', () => coverPage(teller)],
    ['dates moved', () => moveWaves(teller, mes, planned)],
    ['a delegation', () => delegation(teller)],
    ['line 2', () => line2(setting())],
    ['what is watched', async () => void (measure = await watchLabels(setting()))],
    ['line 4', () => line4(setting())],
    ['a refresher', () => refresher(setting())],
    ['a filter kept', () => weeklyLook(teller)],
    ['a second rollout', async () => void (drafted = await draftVision(teller, vision))],
    ['a new colleague', () => newColleague(teller)],
    ['the book is shared', () => shareBook(shared)],
    ['line 3 asked', () => line3Asked(setting())],
    ['a late joiner', () => lateJoiner(setting())],
    ['two dates', () => twoDates(shared, drafted)],
    ['halt of line 4', () => halt(setting())],
    ['an incident and its training', () => linkIncident(setting())],
    ['an account locks', () => mistyped(teller, portsOf('s.dahl'))],
    ['line 3', () => line3Worked(setting())],
    ['a reminder', () => reminded(setting())],
    ['readings of line 2', () => labelChecks(setting(), measure)],
    ['everybody hears of it', () => everybodyHears(shared)],
  ];
  for (const [index, [what, tell]] of chapters.entries()) {
    progress(index, chapters.length, what);
    await tell();
  }
  progress(chapters.length, chapters.length, 'done');
}
