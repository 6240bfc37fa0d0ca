import type { ReactElement } from 'react';
import { useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { CheckField } from '../../parts/form/check-field.tsx';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { readWallTime, writeWallTime } from '../../parts/form/wall-time.ts';
import { Panel } from '../../parts/panel.tsx';
import { importPreview } from '../../strings/en/import-preview.ts';
import type { Importing } from './use-import.ts';

const say = importPreview.preview.roster;

/** Whether who is missing from the file has left, and on which day. Off until somebody says so. */
export function WholeRoster({ importing }: { readonly importing: Importing }): ReactElement {
  const { now } = useDesk();
  const { leftOn } = importing.answers;
  const [typed, setTyped] = useState(() => writeWallTime(leftOn ?? dayOf(now)));
  const [tried, setTried] = useState(false);
  const day = readWallTime(typed, 'date');
  const [on, setOn] = useState(leftOn !== null);
  // The tick is there at once; reading a whole plant again takes a moment. What is refused takes it back.
  const look = async (next: string | null): Promise<void> => {
    setOn(next !== null);
    if ((await importing.look({ leftOn: next })) === null) setOn(leftOn !== null);
  };
  const count = (): void => {
    setTried(true);
    if (day !== null) void look(day);
  };
  return (
    <Panel title={say.panel} inside="pad">
      <CheckField
        name="whole-roster"
        label={say.label}
        detail={on ? say.detail : say.off}
        checked={on}
        onChange={(next) => void look(next ? (day ?? dayOf(now)) : null)}
      />
      {!on ? null : (
        <div className="wb-left-on">
          <DateTimeField
            name="left-on"
            kind="date"
            label={say.day}
            hint={say.dayHint}
            error={tried && day === null ? say.badDay : undefined}
            value={typed}
            onChange={setTyped}
          />
          {leftOn === null || day === leftOn ? null : (
            <ActionButton action={{ label: say.again, onPress: count }} />
          )}
        </div>
      )}
    </Panel>
  );
}
