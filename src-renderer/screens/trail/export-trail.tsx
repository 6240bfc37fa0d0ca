import type { ReactElement } from 'react';
import type { ExportedFile } from '../../../shared/api/ports.ts';
import { chainText } from '../../../shared/words/filter-words.ts';
import { instantText } from '../../../shared/words/when.ts';
import { useAsk } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { trailFilters as words } from '../../strings/en/trail-filters.ts';
import { trail } from '../../strings/en/trail.ts';
import { saveFile } from '../packets/packet-file.ts';
import type { TrailFilter } from './trail-filter.ts';

/** What was made, with its digest and the way to save it. */
export function ExportedNote({ file }: { readonly file: ExportedFile }): ReactElement {
  return (
    <Note
      tone="act"
      title={trail.exported(file.rows, file.name)}
      takesFocus
      actions={[{ label: trail.save, onPress: () => saveFile(file.path, file.name) }]}
    >
      <p>
        {trail.exportedDigest}
        <span className="wb-mono" title={file.sha256}>
          {shortDigest(file.sha256)}
        </span>
      </p>
    </Note>
  );
}

export type ExportDialogProps = {
  readonly filter: TrailFilter;
  /** The filter in words. */
  readonly shown: string;
  readonly upTo: number | null;
  /** The moment of `upTo` in words. */
  readonly moment: string;
  readonly total: number;
  readonly onDone: (file: ExportedFile) => void;
  readonly onClose: () => void;
};

function useFacts({ shown, upTo, moment, total }: ExportDialogProps): readonly Fact[] {
  const { me, now, status } = useDesk();
  const { integrity } = status;
  const events = integrity?.kind === 'intact' ? integrity.events : (status.book?.events ?? 0);
  const checkedAt = integrity !== null && 'checkedAt' in integrity ? integrity.checkedAt : null;
  const chain = chainText({ kind: integrity?.kind ?? 'unknown', events, checkedAt, head: null });
  return [
    { label: words.exportFilter, value: shown },
    { label: words.exportOrder, value: words.exportOrderText(total) },
    ...(upTo === null ? [] : [{ label: words.exportUpTo, value: words.exportUpToText(moment) }]),
    { label: words.exportChain, value: chain },
    { label: words.exportBy, value: words.exportByText(me.name, instantText(now)) },
  ];
}

/** What the file will state, then the form to write it in. The export itself is in the trail (R29). */
export function ExportDialog(props: ExportDialogProps): ReactElement {
  const { filter, upTo, total, onDone, onClose } = props;
  const ask = useAsk<'csv' | 'pdf', ExportedFile>((api, kind) => api.trail[kind].mutate({ ...filter, upTo }));
  const write = async (kind: 'csv' | 'pdf'): Promise<void> => {
    const file = ask.busy ? null : await ask.ask(kind);
    if (file === null) return;
    saveFile(file.path, file.name);
    onDone(file);
  };
  return (
    <Dialog
      open
      title={words.exportTitle(total)}
      width={640}
      cancel={words.cancel}
      primary={{ label: words.csv, onPress: () => void write('csv') }}
      others={[{ label: words.pdf, onPress: () => void write('pdf') }]}
      onCancel={onClose}
    >
      <p className="wb-second">{words.exportText}</p>
      <Facts facts={useFacts(props)} />
      <p className="wb-small wb-muted" role="status">
        {ask.busy ? words.writing : words.exportLogged}
      </p>
      {ask.note}
    </Dialog>
  );
}
