import type { Problem } from '../../shared/api/import-answers.ts';
import type { Json } from '../../shared/kernel/json.ts';
import { problemText, type NoticeCode, type ProblemCode } from '../../shared/words/import-words.ts';
import { shown } from './cells.ts';
import { columnLetter } from './rows.ts';
import type { Unreadable } from './workbook/unreadable.ts';

const MOST_LISTED = 200;
type Data = { readonly [key: string]: Json };

/** Collects what is wrong with a file and what was put right, by row and column; the first 200 of each are kept. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly notices: Problem[] = [];
  problemCount = 0;
  noticeCount = 0;
  #columns: readonly string[] = [];

  /** From here on columns are told by letter and name. */
  name(columns: readonly string[]): void {
    this.#columns = columns;
  }

  problem(code: ProblemCode, row: number | null, column: number | null, holds = '', data: Data = {}): void {
    this.problemCount += 1;
    if (this.problems.length < MOST_LISTED) this.problems.push(this.#finding(code, row, column, holds, data));
  }

  /** What ended the reading stands before all else, however much was found by then. */
  end({ code, row, column }: Unreadable): void {
    this.problemCount += 1;
    this.problems.unshift(this.#finding(code, row, column, '', {}));
    this.problems.splice(MOST_LISTED);
  }

  notice(code: NoticeCode, row: number | null, column: number | null, holds = '', data: Data = {}): void {
    this.noticeCount += 1;
    if (this.notices.length < MOST_LISTED) this.notices.push(this.#finding(code, row, column, holds, data));
  }

  #finding(
    code: ProblemCode | NoticeCode,
    row: number | null,
    column: number | null,
    holds: string,
    data: Data,
  ): Problem {
    const place = column === null ? null : placeOf(column, this.#columns[column]);
    return { row, column: place, holds: shown(holds), code, detail: problemText(code, data) };
  }
}

function placeOf(column: number, name: string | undefined): string {
  const letter = columnLetter(column);
  return name === undefined || name === letter ? letter : `${letter} ${name}`;
}
