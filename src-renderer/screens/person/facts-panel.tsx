import type { ReactElement, ReactNode } from 'react';
import type { PersonPage } from '../../../shared/views/shape/person-page.ts';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { people } from '../../strings/en/people.ts';
import { person as words } from '../../strings/en/person.ts';
import { calendarText } from '../../strings/en/time.ts';

/** What the roster says of them now. */
function factsOf(page: PersonPage): readonly Fact[] {
  const { person, manager, account } = page;
  const text = (value: string | null): ReactNode => value ?? <span className="wb-muted">{words.none}</span>;
  const day = (value: string | null): ReactNode => text(value === null ? null : calendarText(value));
  const boss =
    manager === null ? text(null) : <TextLink href={place.person(manager.id)}>{manager.name}</TextLink>;
  return [
    { label: people.role, value: text(person.role) },
    { label: people.site, value: text(person.site) },
    { label: people.line, value: text(person.line) },
    { label: people.shift, value: text(person.shift) },
    { label: people.department, value: text(person.department) },
    { label: people.language, value: text(person.language) },
    { label: words.manager, value: boss },
    { label: words.email, value: text(person.email) },
    { label: people.since, value: day(person.joined) },
    { label: people.left, value: day(person.left) },
    { label: words.account, value: accountLink(account) },
  ];
}

function accountLink(account: string | null): ReactNode {
  return account === null ? (
    <span className="wb-muted">{words.noAccount}</span>
  ) : (
    <TextLink href={place.account(account)}>{account}</TextLink>
  );
}

const history = (page: PersonPage): string => place.trail({ text: page.person.id });

/** Beside the page: it gives way to the record that is looked at. */
export function FactsSide({ page }: { readonly page: PersonPage }): ReactElement {
  return (
    <SideFacts title={words.facts} facts={factsOf(page)}>
      <p className="wb-small">
        <TextLink href={history(page)}>{words.trail}</TextLink>
      </p>
    </SideFacts>
  );
}

/** In the page, where there is no room beside it. */
export function FactsPanel({ page }: { readonly page: PersonPage }): ReactElement {
  return (
    <Panel title={words.facts} inside="pad" aside={<TextLink href={history(page)}>{words.trail}</TextLink>}>
      <Facts facts={factsOf(page)} columns={2} />
    </Panel>
  );
}
