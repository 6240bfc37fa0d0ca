import type { ReactElement } from 'react';
import { useState } from 'react';
import { FloorChoice, FloorPress } from '../../parts/floor-tile.tsx';
import { floor } from '../../strings/en/floor.ts';
import { familyName } from '../../../shared/views/who-acts.ts';
import type { Candidate } from '../training/record-people.ts';
import { SomeoneElse } from './someone-else.tsx';
import type { FloorTraining, Named } from './use-floor-training.ts';
import { Wrong } from './wrong.tsx';

const words = floor.training;
/** More tiles than this are not read; the rest is found by name. */
const mostTiles = 59;

function standingOf({ standing }: Candidate): string {
  return standing === 'not-needed' ? '' : words.person[standing];
}

function PersonChoice({
  person,
  training,
}: {
  readonly person: Candidate;
  readonly training: FloorTraining;
}): ReactElement {
  return (
    <FloorChoice
      kind="tick"
      group="floor-people"
      value={person.id}
      on={training.answers.people.includes(person.id)}
      onChange={() => training.toggle(person.id)}
      title={<b>{person.family}</b>}
      detail={words.personDetail(person.given, standingOf(person))}
    />
  );
}

function OtherChoice({
  person,
  training,
}: {
  readonly person: Named;
  readonly training: FloorTraining;
}): ReactElement {
  const family = familyName(person.name);
  const given = person.name.slice(0, person.name.length - family.length).trim();
  return (
    <FloorChoice
      kind="tick"
      group="floor-people"
      value={person.id}
      on={training.answers.people.includes(person.id)}
      onChange={() => training.toggle(person.id)}
      title={<b>{family}</b>}
      detail={words.personDetail(given, person.id)}
    />
  );
}

/** Those who are chosen stay in sight, whatever stands beyond the tiles. */
function shownOf({ candidates, answers }: FloorTraining): readonly Candidate[] {
  return candidates.filter((person, index) => index < mostTiles || answers.people.includes(person.id));
}

function Tiles({
  training,
  onFind,
}: {
  readonly training: FloorTraining;
  readonly onFind: () => void;
}): ReactElement {
  const shown = shownOf(training);
  const hidden = training.candidates.length - shown.length;
  return (
    <div className="wb-floor-people" id="floor-people" tabIndex={-1}>
      {training.others.map((person) => (
        <OtherChoice key={person.id} person={person} training={training} />
      ))}
      {shown.map((person) => (
        <PersonChoice key={person.id} person={person} training={training} />
      ))}
      <FloorPress
        opens
        title={<b>{words.someone}</b>}
        detail={hidden > 0 ? words.someoneMore(hidden) : words.someoneText}
        onPress={onFind}
      />
    </div>
  );
}

/** Missing people first, several at once, anybody else by name or id. */
export function TrainingPeople({ training }: { readonly training: FloorTraining }): ReactElement {
  const [finding, setFinding] = useState(false);
  const { answers, candidates, others } = training;
  const choose = (person: Named): void => {
    training.addOther(person);
    setFinding(false);
  };
  return (
    <fieldset className="wb-floor-question wb-floor-scroll">
      <legend>
        {words.who}{' '}
        <span className="wb-floor-note" role="status">
          {words.whoNote(answers.people.length, candidates.length + others.length)}
        </span>
      </legend>
      <Wrong words={training.form.wrong('floor-people')} />
      {finding ? (
        <SomeoneElse onChoose={choose} onBack={() => setFinding(false)} />
      ) : (
        <Tiles training={training} onFind={() => setFinding(true)} />
      )}
    </fieldset>
  );
}
