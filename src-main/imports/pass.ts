import type { Person } from '../../shared/domain/person.ts';
import type { Point } from '../../shared/domain/measure.ts';
import type { NewRecord } from '../../shared/decide/intake.ts';
import { DateReader, type SettledOrders } from './date-reader.ts';
import { Findings } from './findings.ts';
import type { Asked, Frame } from './frame.ts';
import type { Bench, Judge } from './judge.ts';
import { judgeMeasurements } from './measurements/judge-measurements.ts';
import { judgePeople } from './people/judge-people.ts';
import { rowCheck } from './row-check.ts';
import { judgeTraining } from './training/judge-training.ts';

export type Entry = Person | NewRecord | Point;

/** One reading of all rows. `entries` gives what is new or changed, and is to be read to its end. */
export interface Pass {
  readonly dates: DateReader;
  readonly findings: Findings;
  readonly judge: Judge<Entry>;
  readonly rows: () => number;
  readonly entries: () => AsyncIterable<readonly Entry[]>;
}

export function passOver(frame: Frame, asked: Asked, settled: SettledOrders): Pass {
  const findings = new Findings();
  findings.name(frame.columns.names);
  const dates = new DateReader(frame.zone ?? asked.bookZone, frame.orders, settled);
  const judge = judgeOf(frame, { ...asked, ...frame, dates, findings });
  let rows = 0;
  async function* entries(): AsyncGenerator<readonly Entry[]> {
    const fits = rowCheck(frame.columns, frame.table.separator === null, findings);
    for await (const batch of frame.table.batches()) {
      for (const raw of batch) {
        if (raw.row <= frame.layout.headRow) continue;
        rows += 1;
        if (fits(raw)) judge.row(raw);
      }
      yield judge.taken();
    }
    judge.end();
    yield judge.taken();
  }
  return { dates, findings, judge, rows: () => rows, entries };
}

function judgeOf({ table, measure }: Frame, bench: Bench): Judge<Entry> {
  switch (bench.answers.kind) {
    case 'people':
      return judgePeople(bench);
    case 'training':
      return judgeTraining(bench);
    case 'measurements':
      return judgeMeasurements(bench, measure?.kind ?? 'value', table.separator !== ',');
  }
}
