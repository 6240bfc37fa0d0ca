import { isUtf8 } from 'node:buffer';
import { subject, type Envelope } from '../../shared/events/envelope.ts';
import { canonicalObject } from './canonical-scan.ts';
import { viewOf } from './view.ts';

/** What of an event its place in a log is judged by. */
export type EventPlace = Pick<Envelope, 'origin' | 'seq' | 'lamport' | 'batch' | 'prev' | 'heads' | 'type'>;

// The schema of an envelope (shared/events/envelope.ts) as the text that RFC 8785 makes of it, of bytes read as Latin-1. It
// takes nothing that the schema refuses: no text has more characters than bytes, and 15 digits are a safe integer.
const COUNT = '(?:0|[1-9][0-9]{0,14})';
const INTEGER = '(?:0|-?[1-9][0-9]{0,14})';
const HEX = '[0-9a-f]';
const DIGEST = `${HEX}{64}`;
const UUID = `"${HEX}{8}-${HEX}{4}-[1-8]${HEX}{3}-[89ab]${HEX}{3}-${HEX}{12}"`;
const ORIGIN = `${HEX}{8}-${HEX}{4}-7${HEX}{3}-${HEX}{4}-${HEX}{12}-[1-9][0-9]{0,5}`;
const PLAIN = '[ !#-\\[\\]-\\xff]';
const TEXT = `"${PLAIN}*(?:\\\\(?:["\\\\bfnrt]|u00(?:0[0-7bef]|1[0-9a-f]))${PLAIN}*)*"`;
const NAME = `(?:null|"${PLAIN}{1,64}")`;
const HEAD = `\\{"hash":"${DIGEST}","origin":"${ORIGIN}","seq":${COUNT}\\}`;

const BEFORE_DATA = new RegExp(
  `\\{"actor":${NAME},"at":\\{"ms":${INTEGER},"offset":(${INTEGER}),"zone":"${PLAIN}{1,64}"\\},` +
    `"batch":\\{"index":(${COUNT}),"of":(${COUNT})\\},"data":`,
  'y',
);
const AFTER_DATA = new RegExp(
  `,"heads":\\[((?:${HEAD}(?:,${HEAD})*)?)\\],"id":${UUID},"lamport":(${COUNT}),"origin":"(${ORIGIN})",` +
    `"prev":"(${DIGEST})","reason":(?:null|${TEXT}),"replaces":(?:null|"${DIGEST}"),"role":${NAME},` +
    `"seq":(${COUNT}),"session":(?:null|${UUID}),` +
    `"subject":\\{"id":"${PLAIN}{1,200}","kind":"(?:${subject.shape.kind.options.join('|')})"` +
    `(?:,"rollout":${TEXT})?(?:,"wave":${TEXT})?\\},"type":"([a-z][a-z0-9-]*/[1-9][0-9]*)","v":1\\}`,
  'y',
);
const MOST_OFFSET = 1080;

/**
 * The place of a line that is the canonical text of an envelope, read from its bytes alone: a fifth of what it costs to
 * parse it, write it again and check its shape. `null` where that is not certain: then those three must tell.
 */
export function placeIn(bytes: Uint8Array): EventPlace | null {
  if (!isUtf8(bytes)) return null;
  const text = viewOf(bytes).toString('latin1');
  BEFORE_DATA.lastIndex = 0;
  const before = BEFORE_DATA.exec(text);
  if (before === null) return null;
  const [offset, index, of] = [Number(before[1]), Number(before[2]), Number(before[3])];
  if (Math.abs(offset) > MOST_OFFSET || of === 0) return null;
  const end = canonicalObject(bytes, BEFORE_DATA.lastIndex);
  if (end < 0) return null;
  AFTER_DATA.lastIndex = end;
  const after = AFTER_DATA.exec(text);
  if (after === null || AFTER_DATA.lastIndex !== text.length) return null;
  return {
    heads: after[1] === '' ? [] : (JSON.parse(`[${after[1]}]`) as Envelope['heads']),
    lamport: Number(after[2]),
    origin: after[3] as string,
    prev: after[4] as string,
    seq: Number(after[5]),
    type: after[6] as string,
    batch: { index, of },
  };
}
