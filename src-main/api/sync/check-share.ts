import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { authorityOf } from '../../../shared/events/authority.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import type { ShareChecked, ShareCheckSaid } from '../../../shared/views/shape/share-check.ts';
import { shareCheckWords } from '../../../shared/words/share-check-words.ts';
import { shareCheck as say } from '../../../shared/words/en/share-check.ts';
import type { Share } from '../../sync/contract.ts';
import { shareLayout } from '../../sync/layout.ts';
import { membersOf } from '../../sync/members.ts';
import { bookFolders } from '../../sync/verify/books-there.ts';
import { knownBookOf } from '../../sync/verify/known-book.ts';
import { verifyShare } from '../../sync/verify/verify-share.ts';
import type { Desk } from '../desk/desk.ts';
import { blobNamed } from '../desk/event-audit.ts';
import type { AtDesk, WaveBook } from '../desk/open-book.ts';
import type { Tools } from '../desk/tools.ts';

type Progress = (done: number, total: number) => void;

/** Reads everything of one book in a shared folder; with the book at hand, what is sealed there too. */
export async function checkFolder(
  share: Share,
  folder: string,
  book: WaveBook | null,
  { files, progress }: Pick<Tools, 'files'> & { readonly progress?: Progress | undefined },
): Promise<ShareChecked> {
  const known = book && (await knownBookOf<BookState>(book, membersOf(book.state()), files));
  const ports = {
    share,
    authority: authorityOf,
    blobsOf: (event: Parameters<typeof blobNamed>[0]) => {
      const blob = blobNamed(event);
      return blob === null ? [] : [blob];
    },
    ...(progress ? { progress } : {}),
  };
  return verifyShare(ports, folder, known);
}

/** The share of the open book, in words; how far it is, is told as what the desk is busy with. */
export async function checkShare(at: AtDesk, desk: Desk): Promise<Result<ShareCheckSaid, RefusalCode>> {
  const { tools } = desk;
  const where = at.sync.kept()?.where ?? null;
  if (where === null) return refused('share-not-set');
  const share = tools.shares.at(where);
  const { book: folder } = shareLayout(at.book.info.id);
  if ((await bookFolders(share, folder)).length === 0) return refused('not-a-share', { where });
  try {
    const progress = inHundredths((done, of) => desk.sayMaking({ done, of, what: say.busy }));
    const found = await checkFolder(share, folder, at.book, { ...tools, progress });
    return ok(shareCheckWords(found, { state: at.book.state() }));
  } finally {
    desk.sayMaking(null);
  }
}

/** Everybody who looks on asks anew each time. */
function inHundredths(tell: Progress): Progress {
  let told = -1;
  return (done, total) => {
    const part = Math.floor((done / Math.max(1, total)) * 100);
    if (part === told) return;
    told = part;
    tell(done, total);
  };
}
