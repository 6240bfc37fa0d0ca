import type { FormEvent, ReactElement } from 'react';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { BigButton } from '../../parts/floor-tile.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Note } from '../../parts/note.tsx';
import { floor } from '../../strings/en/floor.ts';
import { halt } from '../../strings/en/halt.ts';
import { HaltExposed } from '../halt/halt-exposed.tsx';
import { FloorHaltEffect } from './halt-effect.tsx';
import { FloorHaltQuestions, HaltTitle } from './halt-questions.tsx';
import type { FloorHalt } from './use-floor-halt.ts';
import { useFloorHalt } from './use-floor-halt.ts';

const words = floor.stop;

function Called({ called }: { readonly called: NonNullable<FloorHalt['called']> }): ReactElement {
  const navigate = useNavigate();
  return (
    <div className="wb-floor-one">
      <HaltTitle />
      <Note tone="stop" mark="wave/halted" title={words.done(called.what)} takesFocus>
        <p role="alert">{halt.doneText}</p>
      </Note>
      <div className="wb-floor-paper">
        <HaltExposed rollout={called.rollout} halt={called.halt} />
      </div>
      <BigButton label={words.back} look="plain" onPress={() => navigate(place.floor())} />
    </div>
  );
}

function Ask({ home }: { readonly home: HomePage }): ReactElement {
  const form = useFloorHalt(home);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    form.call();
  };
  if (form.called !== null) return <Called called={form.called} />;
  return (
    <form className="wb-floor-two wb-floor-two-halt" noValidate onSubmit={onSubmit}>
      <FloorHaltQuestions form={form} />
      <FloorHaltEffect form={form} />
    </form>
  );
}

/** What stops and what was seen: two presses and one more. */
export function HaltTask(): ReactElement {
  const home = useRead(useQueries().read.home.queryOptions({}));
  const { can } = useDesk();
  if (can('rollout.halt')) return <ReadView of={home}>{(value) => <Ask home={value} />}</ReadView>;
  return (
    <div className="wb-floor-one">
      <HaltTitle />
      <Note tone="warn" title={words.notYours}>
        {words.notYoursText}
      </Note>
    </div>
  );
}
