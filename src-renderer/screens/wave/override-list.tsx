import type { ReactElement } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { dayText, weekdayText } from '../../../shared/words/when.ts';
import type { SignatureView } from '../../../shared/views/shape/gate.ts';
import { useDesk } from '../../app/desk.ts';
import { SignatureBlock } from '../../parts/signature/signature-block.tsx';
import type { SignatureBlockProps } from '../../parts/signature/signature-block.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { waveTraining as words } from '../../strings/en/wave-training.ts';
import { signatureBlock } from './signature-blocks.ts';
import { itemText } from './training-reason.ts';
import type { OverrideRow } from './wave-desk.ts';
import { useWaveDesk } from './wave-desk.ts';

/** Withdrawn, run out, overtaken by a version, or how long it still holds. */
export function overrideState(row: OverrideRow, today: string): string {
  if (row.withdrawn !== null) {
    const { at, by, reason } = row.withdrawn;
    return words.withdrawn(weekdayText(at), by === row.by ? row.byName : by, reason);
  }
  if (row.inForce) return words.until(dayText(row.until), row.version);
  return row.until < today ? words.over(dayText(row.until)) : words.newVersion;
}

function Mark({ row }: { readonly row: OverrideRow }): ReactElement {
  return row.inForce ? (
    <StateMark mark="training/overridden" size={16} />
  ) : (
    <StateMark mark="signature/void" size={16} />
  );
}

/** The reason stands beside it already. */
function blockOf(signature: SignatureView): SignatureBlockProps {
  const block = signatureBlock(signature);
  return signature.void === null ? { ...block, detail: undefined } : block;
}

function OverrideLine({ row }: { readonly row: OverrideRow }): ReactElement {
  const { page, readOnly, show } = useWaveDesk();
  const { can, now } = useDesk();
  const signature = page.signatures.find((one) => one.id === row.signature);
  const item = itemText(row);
  return (
    <li className="wb-override">
      <Mark row={row} />
      <div className="wb-override-words">
        <p>
          <b className={row.withdrawn === null ? undefined : 'wb-struck'}>
            {words.overridden(row.name, item)}
          </b>{' '}
          <span className="wb-second">{overrideState(row, dayOf(now))}</span>
        </p>
        <p className="wb-second">{row.reason}</p>
        {readOnly || !row.inForce || !can('wave.withdraw-override') ? null : (
          <p>
            <button
              type="button"
              className="wb-link"
              aria-label={words.withdrawOf(row.name, item)}
              onClick={() => show({ kind: 'withdraw-override', override: row })}
            >
              {words.withdraw}
            </button>
          </p>
        )}
      </div>
      {signature === undefined ? (
        <p className="wb-small wb-second">{row.byName}</p>
      ) : (
        <SignatureBlock {...blockOf(signature)} size="small" />
      )}
    </li>
  );
}

/** Who may go on without training, until when, why, and who signed for it; ended ones stay readable. */
export function OverrideList(): ReactElement | null {
  const { page } = useWaveDesk();
  if (page.overrides.length === 0) return null;
  const rows = [...page.overrides].sort((a, b) => Number(b.inForce) - Number(a.inForce) || b.at.ms - a.at.ms);
  return (
    <div>
      <h3>{words.overrides}</h3>
      <ul className="wb-overrides" aria-label={words.overrides}>
        {rows.map((row) => (
          <OverrideLine key={row.id} row={row} />
        ))}
      </ul>
    </div>
  );
}
