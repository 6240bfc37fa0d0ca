import pako from 'pako';
import { fontFamilies, mayReadFont } from './fonts.ts';
import { PdfmakeDocument, type Reference } from './pdfmake.ts';

/** What stands in the file beside its pages. `id`: 16 bytes in hex; times in milliseconds since 1970 UTC. */
export interface FileFacts {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly creator: string;
  readonly at: number;
}

/** A pdfkit document that gives the same bytes for the same calls, on every machine. */
export class PacketDocument extends PdfmakeDocument {
  constructor(facts: FileFacts) {
    const at = new Date(facts.at);
    super(
      fontFamilies(),
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        lang: 'en',
        displayTitle: true,
        compress: true,
        autoFirstPage: false,
        bufferPages: false,
        font: null,
        fontLayoutCache: true,
        info: {
          Title: facts.title,
          Subject: facts.subject,
          Author: facts.author,
          Creator: facts.creator,
          Producer: facts.creator,
          CreationDate: at,
          ModDate: at,
        },
      },
      null,
      mayReadFont,
    );
    this._id = Buffer.from(facts.id, 'hex');
    this._root.data.PageMode = 'UseNone';
  }

  /** Streams are deflated by pako: builds of zlib differ from machine to machine. */
  override ref(data?: Record<string, unknown>): Reference {
    const made = super.ref(data);
    const finalize = made.finalize.bind(made);
    made.finalize = () => {
      if (made.compress && made.buffer.length > 0) {
        made.buffer = [Buffer.from(pako.deflate(Buffer.concat(made.buffer)))];
        made.compress = false;
      }
      finalize();
    };
    return made;
  }

  /** pdfkit writes these into XML as they are. */
  override _addInfo(): void {
    const plain = this.info;
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? forXml(value) : value]),
    );
    super._addInfo();
    this.info = plain;
  }
}

function forXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
