import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { StateMark } from './state-mark/state-mark.tsx';

export type ChainBox = { readonly title: string; readonly detail: string; readonly touched: boolean };

export type VoidRow = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly meaning: string;
  readonly signed: string;
  readonly again: string;
};

export type BlastRadiusProps = {
  /** Edit, signatures, gates, dates. */
  readonly chain: readonly ChainBox[];
  /** A `Diff` of what changes. */
  readonly change: ReactNode;
  readonly stays: ReactNode;
  readonly voids: readonly VoidRow[];
  /** Reason, typed confirmation. */
  readonly children?: ReactNode;
};

/** What an edit reaches: edit, signatures, gates, dates, each box amber where it touches something. */
export function Chain({ boxes }: { readonly boxes: readonly ChainBox[] }): ReactElement {
  return (
    <ol className="wb-chain" aria-label="What this reaches">
      {boxes.map((box, index) => (
        <li key={box.title}>
          {index === 0 ? null : <Icon name="arrow" />}
          <span className={box.touched ? 'wb-chain-box wb-chain-warn' : 'wb-chain-box'}>
            <b>{box.title}</b>
            {box.detail}
          </span>
        </li>
      ))}
    </ol>
  );
}

function VoidTable({ rows }: { readonly rows: readonly VoidRow[] }): ReactElement {
  return (
    <table className="wb-table wb-table-sticky wb-table-framed">
      <thead>
        <tr>
          <th scope="col">Signature that becomes void</th>
          <th scope="col">Meaning</th>
          <th scope="col">Signed</th>
          <th scope="col">To have it again</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <span className="wb-row">
                <StateMark mark="signature/void" />
                <span>
                  <b className="wb-medium">{row.name}</b>, {row.role}
                </span>
              </span>
            </td>
            <td>{row.meaning}</td>
            <td>{row.signed}</td>
            <td>{row.again}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The effect of an edit before it is saved; put it into a `Dialog` of width 880. */
export function BlastRadius({ chain, change, stays, voids, children }: BlastRadiusProps): ReactElement {
  return (
    <>
      <Chain boxes={chain} />
      <div className="wb-blast-two">
        <div>
          <h2>What you change</h2>
          {change}
        </div>
        <div className="wb-small">
          <h2>Stays as signed</h2>
          <div className="wb-second">{stays}</div>
        </div>
      </div>
      {voids.length === 0 ? null : (
        <div
          className="wb-table-scroll wb-voids"
          role="region"
          aria-label="Signatures that become void"
          tabIndex={0}
        >
          <VoidTable rows={voids} />
        </div>
      )}
      {children === undefined ? null : <div className="wb-blast-answers">{children}</div>}
    </>
  );
}
