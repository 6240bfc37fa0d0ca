import type { Ceremony } from '../../domain/ceremony.ts';
import type { HeldPaper } from '../../domain/paper.ts';
import type { Statement } from '../../domain/signature.ts';
import type { rolloutEvents } from '../../events/catalog/rollout-events.ts';
import type { Envelope } from '../../events/envelope.ts';
import { accountName } from '../../views/account-name.ts';
import { byFamilyName } from '../../views/who-acts.ts';
import { listText } from '../count.ts';
import { digestText } from '../digest-words.ts';
import { trail as say } from '../en/trail.ts';
import { meaningWord } from '../meanings.ts';
import { instantText } from '../when.ts';
import { rolloutOf, subjectText, type Lookup, type Tellers } from './lookup.ts';

type Types = Pick<
  typeof rolloutEvents,
  'signed/1' | 'paper-recorded/1' | 'paper-witnessed/1' | 'ceremony-held/1'
>;

/** Signatures, given here or on paper, and the sittings at which they were given. */
export const approvalRows: Tellers<Types> = {
  'signed/1': ({ signature: { statement }, step }, lookup, event) => ({
    what: signedText(statement, lookup),
    about: revisionText(lookup, event, statement.record),
    old: step === null ? null : say.waiting,
    new: verdictText(statement),
    why: statement.comment || null,
  }),
  'paper-recorded/1': ({ paper: { name, meaning, signedOn, revision, scan, reason } }, lookup, event) => ({
    what: say.paperRecorded(meaningWord(meaning).toLowerCase()),
    about: say.planRevision(subjectText(lookup, event), revision),
    old: say.waiting,
    new: say.scan(say.paperText(name, instantText(signedOn)), scan.name, digestText(scan.sha256)),
    why: reason,
  }),
  'paper-witnessed/1': ({ paper: id }, lookup, event) => {
    const paper = papersOf(lookup, event).find((one) => one.id === id);
    const record = subjectText(lookup, event);
    return {
      what: say.paperWitnessed,
      about: paper === undefined ? record : say.ofPaper(record, paper.name),
      new: say.witnessed,
    };
  },
  'ceremony-held/1': ({ ceremony }, lookup, event) => ({
    what: say.ceremony,
    about: say.pair(subjectText(lookup, event), say.ceremonyOf[ceremony.gate]),
    new: answersText(ceremony, lookup),
    why: ceremony.note || null,
  }),
};

function signedText({ meaning, onBehalf }: Statement, { state }: Lookup): string {
  const text = say.signedAs(meaningWord(meaning).toLowerCase());
  return onBehalf === undefined ? text : say.signedFor(text, accountName(state, onBehalf));
}

function verdictText({ meaning }: Statement): string {
  if (meaning === 'rejected') return say.rejected;
  return meaning === 'abstained' ? say.abstained : say.signed;
}

/** The wave's or rollout's name, else the number that was signed; and which revision of it. */
function revisionText(lookup: Lookup, event: Envelope, { number, revision }: Statement['record']): string {
  const text = subjectText(lookup, event);
  const named = text !== event.subject.id && text !== event.subject.wave;
  return say.planRevision(named ? text : number, revision);
}

function papersOf(lookup: Lookup, event: Envelope): readonly HeldPaper[] {
  const rollout = rolloutOf(lookup, event);
  return rollout === null ? [] : [...rollout.papers, ...rollout.waves.flatMap((wave) => wave.papers)];
}

/** "signed: Kari Lie and Ole Moen; rejected: Nils Berg; absent: Eva Dahl" */
function answersText({ answers }: Ceremony, { state }: Lookup): string {
  const verdicts = ['signed', 'rejected', 'abstained', 'absent'] as const;
  return verdicts
    .flatMap((verdict) => {
      const names = answers
        .filter((answer) => answer.verdict === verdict)
        .map(({ account }) => accountName(state, account))
        .sort(byFamilyName);
      return names.length === 0 ? [] : [say.verdicts[verdict](listText(names))];
    })
    .join('; ');
}
