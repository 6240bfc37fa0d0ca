import { decode } from 'iconv-lite';
import { refused, ok, type Result } from '../../shared/kernel/result.ts';
import type { ProblemCode } from '../../shared/words/import-words.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** More than this is not a roster; the file is refused before it is read (R72). */
const LARGEST = 256 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/**
 * Text of a table file: by its byte order mark, else UTF-8 if it is valid UTF-8, else Windows-1252.
 * Refuses NUL bytes (a binary file, or UTF-16 without a mark whose half would be lost) and empty files.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded, ProblemCode> {
  if (bytes.length === 0) return refused('empty-file');
  if (bytes.length > LARGEST) return refused('too-large');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return refused('is-workbook');
  if (startsWith(bytes, 0xff, 0xfe)) return text(decode(bytes, 'utf-16le'), 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return text(decode(bytes, 'utf-16be'), 'utf-16be');
  return text(...withoutMark(bytes));
}

function withoutMark(bytes: Uint8Array): [string, Decoded['encoding']] {
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8'];
  } catch {
    return [decode(bytes, 'windows-1252'), 'windows-1252'];
  }
}

function text(decoded: string, encoding: Decoded['encoding']): Result<Decoded, ProblemCode> {
  if (decoded.includes('\0')) return refused('nul');
  return decoded.trim() === '' ? refused('empty-file') : ok({ text: decoded, encoding });
}
