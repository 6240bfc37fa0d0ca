/** Text as it is compared: NFC, without regard to case, ends trimmed. Never shown. */
export function foldText(text: string): string {
  // Upper case first: it alone turns ß into ss and both Greek sigmas into one.
  return text.normalize('NFC').toUpperCase().toLowerCase().trim();
}

export function sameText(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}
