/** Names the part of a packet that a byte belongs to: "page 3", "the embedded record", "a font". Takes the true file. */
export function whereIs(packet: Buffer, at: number): string {
  const begin = packet.lastIndexOf(' 0 obj\n', at, 'latin1');
  if (begin < 0) return 'the beginning of the file';
  const end = packet.indexOf('\nendobj', begin, 'latin1');
  if (end < 0 || at > end + 7) return 'the end of the file';
  const head = packet.toString('latin1', begin, Math.min(end, begin + 600)).split('stream')[0] ?? '';
  if (head.includes('/EmbeddedFile') || head.includes('/Filespec')) return 'the embedded record';
  if (head.includes('/Font') || head.includes('/Length1')) return 'a font';
  const number = Number(
    packet
      .toString('latin1', Math.max(0, begin - 10), begin)
      .split('\n')
      .at(-1),
  );
  const page = pageOf(packet, number);
  return page === null ? 'the structure of the file' : `page ${page}`;
}

/** The page whose content, resources or dictionary an object is; null when it is none of them. */
function pageOf(packet: Buffer, number: number): number | null {
  const text = packet.toString('latin1');
  const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1]?.match(/\d+(?= 0 R)/g) ?? [];
  const parts = kids.map((kid) => {
    const head = new RegExp(`\\n${kid} 0 obj\\n([\\s\\S]{0,600}?)endobj`).exec(text)?.[1] ?? '';
    const named = ['Contents', 'Resources'].map((name) => new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1]);
    return new Set([kid, ...named].map(Number));
  });
  const index = parts.findIndex((own) => own.has(number));
  return index < 0 ? null : index + 1;
}
