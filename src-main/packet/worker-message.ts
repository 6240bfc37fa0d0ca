import type { PacketContents } from '../../shared/views/packet-contents.ts';
import type { Packet } from './make-packet.ts';
import type { TrailPrint } from './trail-sheet.ts';
import type { Verdict } from './verify/verdict.ts';

/** What the worker is asked, and what it answers: any number of `progress`, then one of the others. */
export type Asked =
  | { readonly kind: 'make'; readonly contents: PacketContents }
  | { readonly kind: 'print-trail'; readonly print: TrailPrint }
  | { readonly kind: 'verify'; readonly bytes: Uint8Array };
/** Pages drawn so far, of all; `of` 0 while the pages are laid out. */
export interface Done {
  readonly page: number;
  readonly of: number;
}
export type Answer =
  | { readonly kind: 'progress'; readonly done: Done }
  | { readonly kind: 'made'; readonly packet: Packet }
  | { readonly kind: 'printed'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly kind: 'verified'; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly message: string };
