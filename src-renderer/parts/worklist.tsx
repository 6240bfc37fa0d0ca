import type { ReactElement, ReactNode } from 'react';
import type { Hue, Mark } from '../../shared/domain/marks.ts';
import { Icon } from './icon.tsx';
import { Anchor } from './link.tsx';
import { markHue } from './state-mark/mark-hue.ts';
import { markWord } from '../../shared/words/status.ts';
import { StateMark } from './state-mark/state-mark.tsx';

export type Need = {
  readonly id: string;
  readonly mark: Mark;
  /** What is to be done: "Decide: resume or roll back". */
  readonly what: string;
  readonly where: string;
  readonly due: string;
  readonly dueHue?: Hue | undefined;
  readonly since: string;
  readonly href: string;
};

/** "Waits for you": one row a task, two lines each. */
export function NeedList({
  needs,
  label,
}: {
  readonly needs: readonly Need[];
  readonly label: string;
}): ReactElement {
  return (
    <ul aria-label={label}>
      {needs.map((need) => (
        <li key={need.id}>
          <Anchor href={need.href} className="wb-need">
            <StateMark mark={need.mark} size={20} name={markWord(need.mark)} />
            <span>
              <span className="wb-need-what">{need.what}</span>
              <span className="wb-need-where">{need.where}</span>
            </span>
            <span className="wb-need-due">
              <b className={need.dueHue === undefined ? undefined : `wb-text-${need.dueHue}`}>{need.due}</b>
              <br />
              {need.since}
            </span>
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

export type Why = {
  readonly id: string;
  readonly mark: Mark;
  readonly title: ReactNode;
  /** "Halted", "Entry gate closed", "Conflict". */
  readonly state: string;
  readonly text: ReactNode;
  /** Who it waits for. */
  readonly waits?: ReactNode;
};

/** "Stopped or blocked, and why". */
export function WhyList({
  whys,
  label,
}: {
  readonly whys: readonly Why[];
  readonly label: string;
}): ReactElement {
  return (
    <ul aria-label={label}>
      {whys.map((why) => (
        <li key={why.id} className={`wb-why wb-why-${markHue(why.mark)}`}>
          <StateMark mark={why.mark} size={20} />
          <div>
            <p className="wb-why-head">
              <b>{why.title}</b>
              <span className={`wb-why-state wb-text-${markHue(why.mark)}`}>{why.state}</span>
            </p>
            <p className="wb-second">{why.text}</p>
            {why.waits === undefined ? null : <p className="wb-why-waits">{why.waits}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

export type LedgerRow = {
  readonly mark: Mark;
  readonly title: string;
  readonly state: string;
  readonly when: string;
  readonly href: string;
};

/** The sections of a wave, one line each, each opening its own place. */
export function Ledger({
  rows,
  label,
}: {
  readonly rows: readonly LedgerRow[];
  readonly label: string;
}): ReactElement {
  return (
    <ul aria-label={label}>
      {rows.map((row) => (
        <li key={row.title}>
          <Anchor href={row.href} className="wb-ledger-row">
            <StateMark mark={row.mark} name={markWord(row.mark)} />
            <b>{row.title}</b>
            <span className="wb-ledger-state">{row.state}</span>
            <span className="wb-ledger-when">{row.when}</span>
            <Icon name="right" />
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
