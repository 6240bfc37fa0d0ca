import type { ReactElement } from 'react';
import type { GateProof } from '../../../shared/views/shape/gate-proof.ts';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { why as words } from '../../strings/en/why.ts';
import { CopyButton } from '../trail/copy-button.tsx';
import { commandLine } from './command-line.ts';
import type { WhyPlace } from './why-place.ts';

function Mono({ children }: { readonly children: string }): ReactElement {
  return <code className="wb-mono wb-break">{children}</code>;
}

/** What somebody else needs to come to the same: the digest, the events, their last hash, and the command. */
export function DigestPanel({
  proof,
  place,
}: {
  readonly proof: GateProof;
  readonly place: WhyPlace;
}): ReactElement {
  const command = commandLine(proof, place);
  return (
    <Panel title={words.proof} inside="pad">
      <div className="wb-stack">
        <Facts
          facts={[
            { label: words.digest, value: <Mono>{proof.digest}</Mono> },
            { label: words.from, value: words.fromText(proof.upTo) },
            { label: words.head, value: proof.head === null ? words.noHead : <Mono>{proof.head}</Mono> },
            { label: words.command, value: <Mono>{command}</Mono> },
          ]}
        />
        <p className="wb-small wb-second">{words.digestText}</p>
        <div className="wb-acts">
          <CopyButton label={words.copyDigest} text={proof.digest} />
          <CopyButton label={words.copyCommand} text={command} />
        </div>
      </div>
    </Panel>
  );
}
