import type { ReactElement } from 'react';
import type { PrintedBlock } from '../../../shared/views/shape/signing-page.ts';
import { Diff } from '../diff/diff.tsx';
import { blockPairs, isChanged } from './block-diff.ts';
import type { BlockPair, Was } from './block-diff.ts';

/** One value: plain where it is as it was, else old and new. */
function Value({ was }: { readonly was: Was }): ReactElement {
  return isChanged(was) ? <Diff before={was.before} after={was.now} /> : <>{was.now}</>;
}

function Block({ block, label }: { readonly block: BlockPair; readonly label: string }): ReactElement {
  if (block.kind === 'text')
    return (
      <div className="wb-said">
        <Value was={block.text} />
      </div>
    );
  if (block.kind === 'facts')
    return (
      <dl className="wb-printed-facts">
        {block.rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>
              <Value was={row} />
            </dd>
          </div>
        ))}
      </dl>
    );
  return (
    <div className="wb-table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="wb-table wb-table-framed wb-printed-table" aria-label={label}>
        <thead>
          <tr>
            {block.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            // Printed rows have no other identity than their place.
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={block.head[index] ?? index}>
                  <Value was={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A section as it is printed; where `before` is given, old and new stand beside each other. */
export function PrintedBlocks({
  blocks,
  before,
  label,
}: {
  readonly blocks: readonly PrintedBlock[];
  readonly before: readonly PrintedBlock[] | null;
  /** Names the tables in it. */
  readonly label: string;
}): ReactElement {
  return (
    <div className="wb-printed">
      {blockPairs(blocks, before).map((block, at) => (
        <Block key={at} block={block} label={label} />
      ))}
    </div>
  );
}
