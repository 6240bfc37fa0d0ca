/** What a scan of a signed paper may be, by how each of them begins. */
const BEGINNINGS: readonly (readonly number[])[] = [
  // %PDF-
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  // PNG (RFC 2083, 3.1)
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  // JPEG: start of image, and of the next marker
  [0xff, 0xd8, 0xff],
];

/** Whether these are the bytes of a PDF, a PNG or a JPEG; what the file is called does not count. */
export function isScan(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((begin) => begin.every((byte, at) => bytes[at] === byte));
}
