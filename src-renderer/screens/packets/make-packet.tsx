import type { ReactElement } from 'react';
import { useState } from 'react';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import { useQueries } from '../../app/api.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { Form } from '../../parts/form/form.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import type { Option } from '../../parts/form/select-field.tsx';
import { packets as words } from '../../strings/en/packets.ts';
import { MadePacket } from './made-packet.tsx';
import { usePacket } from './use-packet.ts';
import type { PacketOf } from './use-packet.ts';

/** `rollout/R` or `wave/R/W`: what a choice of the list stands for. */
export function packetOf(choice: string): PacketOf | null {
  const [kind, rollout, wave] = choice.split('/');
  if (kind === 'rollout' && rollout !== undefined) return { kind, rollout, id: rollout };
  return kind === 'wave' && rollout !== undefined && wave !== undefined ? { kind, rollout, id: wave } : null;
}

function optionsOf({ rollouts }: HomePage): readonly Option[] {
  return rollouts.flatMap(({ rollout, waves }) => [
    { value: `rollout/${rollout.id}`, label: words.wholeRollout(rollout.number, rollout.title) },
    ...waves.map((wave) => ({
      value: `wave/${rollout.id}/${wave.id}`,
      label: words.wave(wave.number, wave.title),
    })),
  ]);
}

function MakeForm({ home }: { readonly home: HomePage }): ReactElement {
  const [choice, setChoice] = useState('');
  const making = usePacket();
  const form = useFormState(empties([['packet-of', choice, words.makeMissing]]), making.busy);
  const make = async (): Promise<void> => {
    const of = packetOf(choice);
    if (of !== null) await making.make(of);
  };
  return (
    <>
      <Form
        label={words.make}
        errors={form.errors}
        attempt={form.attempt}
        submit={words.save}
        onSubmit={() => form.submit(make)}
      >
        <SelectField
          name="packet-of"
          label={words.makeOf}
          hint={words.makeHint}
          none={words.makeNone}
          value={choice}
          error={form.wrong('packet-of')}
          options={optionsOf(home)}
          onChange={setChoice}
        />
      </Form>
      <MadePacket making={making} />
    </>
  );
}

/** A packet of any wave or rollout, at any time. */
export function MakePacket(): ReactElement {
  const home = useRead(useQueries().read.home.queryOptions({}));
  return (
    <ReadView of={home} whole={false}>
      {(value) => <MakeForm home={value} />}
    </ReadView>
  );
}
