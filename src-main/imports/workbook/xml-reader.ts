import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.ts';

/** The value of an attribute by its name; `:id` is the one of that name under any prefix. */
export type Attribute = (name: string) => string | undefined;

/** What is told of an XML document, under names without their prefix: strict and transitional files differ only there. */
export interface XmlEvents {
  readonly open: (name: string, attribute: Attribute) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

export interface XmlReader {
  feed(bytes: Uint8Array): void;
  end(): void;
}

/** What a cell holds at most. */
const LONGEST_TEXT = 32_767;
/** A tag or comment longer than this is there to fill memory. */
const LONGEST_TOKEN = 1_000_000;
const DEEPEST = 64;

/** Reads XML in bounded memory. Throws `Unreadable` at a document type (entities), at depth, at length, at what is no XML. */
export function xmlReader(events: XmlEvents): XmlReader {
  const parser = new SaxesParser();
  let decoder: TextDecoder | null = null;
  let tokenFrom = 0;
  let depth = 0;
  const told = (): void => void (tokenFrom = parser.position);
  const text = (words: string): void => {
    told();
    events.text?.(words);
  };
  parser.on('doctype', () => {
    throw new Unreadable('broken-workbook');
  });
  parser.on('opentag', ({ name, attributes }) => {
    told();
    depth += 1;
    if (depth > DEEPEST) throw new Unreadable('broken-workbook');
    events.open(local(name), (asked) =>
      asked.startsWith(':') ? prefixed(attributes, asked) : attributes[asked],
    );
  });
  parser.on('closetag', ({ name }) => {
    told();
    depth -= 1;
    events.close?.(local(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', told);
  parser.on('processinginstruction', told);
  const strictly = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('broken-workbook');
    }
  };
  return {
    feed: (bytes) =>
      strictly(() => {
        decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
        parser.write(decoder.decode(bytes, { stream: true }));
        if (parser.position - tokenFrom > LONGEST_TOKEN) throw new Unreadable('broken-workbook');
      }),
    end: () => strictly(() => void parser.write(decoder?.decode() ?? '').close()),
  };
}

/** More text of one cell. Throws `Unreadable` beyond what a workbook holds. */
export function longer(text: string, words: string, row: number | null = null): string {
  if (text.length + words.length > LONGEST_TEXT) throw new Unreadable('long-cell', row);
  return text + words;
}

/** Reads a whole part that is small or kept by `events`. */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  events: XmlEvents,
  signal: AbortSignal,
): Promise<void> {
  const reader = xmlReader(events);
  for await (const piece of pieces) {
    signal.throwIfAborted();
    reader.feed(piece);
  }
  reader.end();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function prefixed(attributes: Readonly<Record<string, string>>, asked: string): string | undefined {
  const name = Object.keys(attributes).find((one) => one.endsWith(asked));
  return name === undefined ? undefined : attributes[name];
}

/** The packaging standard allows UTF-8 and UTF-16 only. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
