import type { ProblemCode } from '../../../shared/words/import-words.ts';
import type { Source } from '../contract.ts';
import type { Parts } from './zip-parts.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Why a file of the older container is not read: it holds an encrypted workbook, one before 2007, or something else. */
export async function whyOle(source: Source): Promise<ProblemCode | null> {
  const head = Buffer.from(await source.read(0, 512));
  if (!begins(head, OLE)) return null;
  if (head.length < 512) return 'binary';
  // [MS-CFB] 2.2: names of streams stand in the directory, whose first sector the header tells.
  const sector = 2 ** Math.min(head.readUInt16LE(30), 12);
  const directory = Buffer.from(await source.read((head.readUInt32LE(48) + 1) * sector, 64 * 1024));
  const holds = (name: string): boolean => directory.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('Workbook') || holds('Book') ? 'old-workbook' : 'binary';
}

/** What a zip without a workbook in it is, as far as it can be told. */
export function whyNoWorkbook(parts: Parts): ProblemCode {
  if (parts.has('content.xml') && parts.has('meta-inf/manifest.xml')) return 'open-document';
  return parts.has('xl/workbook.bin') ? 'binary-workbook' : 'not-a-workbook';
}
