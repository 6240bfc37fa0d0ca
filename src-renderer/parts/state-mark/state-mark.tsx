import type { ReactElement } from 'react';
import type {
  BookMark,
  CheckMark,
  DeliveryMark,
  EvidenceMark,
  GateMark,
  Hue,
  Mark,
  SignatureMark,
  TrainingMark,
  WaveMark,
} from '../../../shared/domain/marks.ts';
import { bookShape } from './book-shape.tsx';
import { checkShape } from './check-shape.tsx';
import { deliveryShape } from './delivery-shape.tsx';
import { evidenceShape } from './evidence-shape.tsx';
import { gateShape } from './gate-shape.tsx';
import { markHue } from './mark-hue.ts';
import { markWord } from '../../../shared/words/status.ts';
import { signatureShape } from './signature-shape.tsx';
import { trainingShape } from './training-shape.tsx';
import { waveShape } from './wave-shape.tsx';

export type MarkSize = 12 | 14 | 16 | 20 | 22 | 24 | 32 | 36;

export type StateMarkProps = {
  readonly mark: Mark;
  readonly size?: MarkSize | undefined;
  /** Only where the same shape says something else, as a late `signature/waiting` in amber. */
  readonly hue?: Hue | undefined;
  /** True where no word stands beside the mark: the mark then carries its word as a name. */
  readonly named?: boolean | undefined;
  /** A name of its own instead of the vocabulary's word. */
  readonly name?: string | undefined;
};

type Shapes = Readonly<Record<string, (state: never) => ReactElement | null>>;

const shapes = {
  wave: (state: WaveMark) => waveShape(state),
  gate: (state: GateMark) => gateShape(state),
  check: (state: CheckMark) => checkShape(state),
  training: (state: TrainingMark) => trainingShape(state),
  signature: (state: SignatureMark) => signatureShape(state),
  evidence: (state: EvidenceMark) => evidenceShape(state),
  book: (state: BookMark) => bookShape(state),
  delivery: (state: DeliveryMark) => deliveryShape(state),
} satisfies Shapes;

function shapeOf(mark: Mark): ReactElement | null {
  const [group, state] = mark.split('/') as [keyof typeof shapes, never];
  return shapes[group](state);
}

/** The mark of a state; hidden from screen readers unless `named`, since its word stands beside it. */
export function StateMark({ mark, size = 16, hue, named = false, name }: StateMarkProps): ReactElement {
  const rem = `${size / 16}rem`;
  const label = name ?? (named ? markWord(mark) : undefined);
  return (
    <svg
      className={`wb-mark wb-hue-${hue ?? markHue(mark)}`}
      style={{ width: rem, height: rem }}
      viewBox="0 0 16 16"
      focusable="false"
      data-mark={mark}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {shapeOf(mark)}
    </svg>
  );
}
