import type { ReactElement } from 'react';
import { useState } from 'react';
import type { TrailPage } from '../../../shared/views/shape/trail-page.ts';
import { useAsk } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { empties, useFormState } from '../../app/form-state.ts';
import { instantAt } from '../../app/zone.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { trail as words } from '../../strings/en/trail.ts';
import { DialogForm } from '../wave/ask-dialog.tsx';

/** An exact time typed: the book as of the last event up to it. */
export function MomentDialog({
  onMoment,
  onClose,
}: {
  readonly onMoment: (position: number) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { book } = useDesk();
  const [text, setText] = useState('');
  const find = useAsk<{ readonly to: number }, TrailPage>((api, { to }) =>
    api.read.trail.query({ to, limit: 1 }),
  );
  const wall = readWallTime(text);
  const form = useFormState(empties([['trail-moment', wall ?? '', words.exactMissing]]), find.busy);
  const go = async (): Promise<void> => {
    const page = await find.ask({ to: instantAt(wall ?? '', book.zone).ms });
    if (page !== null) onMoment(page.rows[0]?.position ?? 1);
  };
  const press = (): void => form.submit(go);
  return (
    <Dialog
      open
      title={words.exact}
      cancel={words.exactCancel}
      primary={{ label: words.exactGo, onPress: press }}
      onCancel={onClose}
    >
      <DialogForm label={words.exact} onSubmit={press}>
        {find.note}
        <DateTimeField
          name="trail-moment"
          label={words.exactLabel}
          hint={words.exactHint(book.zone)}
          value={text}
          error={form.wrong('trail-moment')}
          onChange={setText}
        />
      </DialogForm>
    </Dialog>
  );
}
