import type { ReactElement } from 'react';
import { useState } from 'react';
import { CheckField } from '../../../src-renderer/parts/form/check-field.tsx';
import { DateTimeField } from '../../../src-renderer/parts/form/date-time-field.tsx';
import { Form } from '../../../src-renderer/parts/form/form.tsx';
import { SelectField } from '../../../src-renderer/parts/form/select-field.tsx';
import { Panel } from '../../../src-renderer/parts/panel.tsx';
import { act } from './sample.ts';

export function Answers(): ReactElement {
  const [when, setWhen] = useState('17 Nov 2026 14:00');
  const wrong = 'Choose a date after Wed 18 Nov 2026';
  return (
    <Panel title="Errors" inside="pad">
      <Form
        label="Plan a wave"
        submit="Plan the wave"
        onSubmit={act}
        errors={[
          { name: 'go-live', words: `Go-live: choose a date after Wed 18 Nov 2026` },
          { name: 'owner', words: 'Rollback owner: choose a person' },
        ]}
        others={[{ label: 'Keep editing', onPress: act, keys: 'Esc' }]}
      >
        <DateTimeField
          name="go-live"
          label="Go-live"
          hint="Date and time at the line, for example 19 Nov 2026 14:00"
          error={wrong}
          value={when}
          onChange={setWhen}
          zone="+01:00"
        />
        <SelectField
          name="owner"
          label="Rollback owner"
          error="Choose a person"
          none="Choose a person"
          value=""
          onChange={act}
          options={[{ value: 'n', label: 'Per Nygård' }]}
        />
        <CheckField
          name="paper"
          label="The paper set is sealed"
          detail="seen at the line"
          checked
          onChange={act}
        />
      </Form>
    </Panel>
  );
}
