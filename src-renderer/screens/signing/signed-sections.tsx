import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SigningPage } from '../../../shared/views/shape/signing-page.ts';
import { sectionTitle } from '../../../shared/words/meanings.ts';
import { ActionLink } from '../../parts/action.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PrintedBlocks } from '../../parts/printed/printed-blocks.tsx';
import { signing as words } from '../../strings/en/signing.ts';

type Section = SigningPage['sections'][number];

/** What was changed since this signer last signed stands first; else the order of the record. */
export function inOrder(sections: readonly Section[]): readonly Section[] {
  const rest = sections.filter((one) => one.changed !== true);
  return [...sections.filter((one) => one.changed === true), ...rest];
}

function changedWord(changed: boolean | null): ReactElement {
  if (changed === null) return <span className="wb-muted">{words.first}</span>;
  return changed ? <b>{words.changed}</b> : <span className="wb-muted">{words.unchanged}</span>;
}

function Unfolding({
  section,
  open,
  onTurn,
}: {
  readonly section: Section;
  readonly open: boolean;
  readonly onTurn: () => void;
}): ReactElement {
  const title = sectionTitle(section.name);
  const id = `section-${section.name}`;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="wb-unfold"
            aria-expanded={open}
            aria-controls={id}
            onClick={onTurn}
          >
            <Icon name={open ? 'down' : 'right'} />
            {title}
          </button>
        </th>
        <td>{changedWord(section.changed)}</td>
        <td className="wb-second">{section.summary}</td>
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={3} className="wb-unfolded">
          {open ? <PrintedBlocks blocks={section.printed} before={section.before} label={title} /> : null}
        </td>
      </tr>
    </tbody>
  );
}

/** What is signed, section by section as it will print; what the signer has not seen like this is open from the start. */
export function SignedSections({
  sections,
  since,
}: {
  readonly sections: readonly Section[];
  /** The head of the column that says what changed. */
  readonly since: string;
}): ReactElement {
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(sections.filter((one) => one.changed !== false).map((one) => one.name)),
  );
  const turn = (name: string): void =>
    setOpened((now) => new Set(now.has(name) ? [...now].filter((one) => one !== name) : [...now, name]));
  const allOpen = sections.every((one) => opened.has(one.name));
  const turnAll = (): void => setOpened(new Set(allOpen ? [] : sections.map((one) => one.name)));
  return (
    <div className="wb-stack-tight">
      <p className="wb-small">
        <ActionLink
          action={{ label: allOpen ? words.closeAll : words.openAll(sections.length), onPress: turnAll }}
        />
      </p>
      <table className="wb-table wb-table-framed wb-signed-sections" aria-label={words.section}>
        <colgroup>
          <col style={{ width: '13rem' }} />
          <col style={{ width: '8.125rem' }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.section}</th>
            <th scope="col">{since}</th>
            <th scope="col">{words.content}</th>
          </tr>
        </thead>
        {inOrder(sections).map((section) => (
          <Unfolding
            key={section.name}
            section={section}
            open={opened.has(section.name)}
            onTurn={() => turn(section.name)}
          />
        ))}
      </table>
    </div>
  );
}
