import type { ReactElement, ReactNode } from 'react';

export type Fact = { readonly label: string; readonly value: ReactNode };
export type FactsProps = { readonly facts: readonly Fact[]; readonly columns?: 1 | 2 | 3 | undefined };

function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="wb-facts">
      {facts.map((fact) => [
        <dt key={`${fact.label}-t`}>{fact.label}</dt>,
        <dd key={`${fact.label}-d`}>{fact.value}</dd>,
      ])}
    </dl>
  );
}

/** Label and value pairs; with columns they are filled top to bottom, column by column. */
export function Facts({ facts, columns = 1 }: FactsProps): ReactElement {
  if (columns === 1) return <FactList facts={facts} />;
  const share = Math.ceil(facts.length / columns);
  const parts = Array.from({ length: columns }, (_, index) =>
    facts.slice(index * share, (index + 1) * share),
  );
  return (
    <div
      className="wb-facts-columns"
      style={{
        gridTemplateColumns: `repeat(auto-fit, minmax(max(14rem, ${Math.floor(90 / columns)}%), 1fr))`,
      }}
    >
      {parts.map((part) => (
        <FactList key={part[0]?.label ?? 'none'} facts={part} />
      ))}
    </div>
  );
}
