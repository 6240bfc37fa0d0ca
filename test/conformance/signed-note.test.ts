import { describe, expect, it } from 'vitest';
import { readCheckpoint, signCheckpoint } from '../../src-main/book/checkpoint.ts';
import { openNote } from '../../src-main/book/note.ts';
import { EMPTY_TREE, leafHash, withLeaf } from '../../src-main/book/tree.ts';
import { signerOf } from '../../src-main/platform/ed25519.ts';

// golang.org/x/mod/sumdb/note, package documentation: PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
const KEY = {
  name: 'PeterNeumann',
  publicKey: Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1),
};
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

describe('C2SP signed-note', () => {
  it('the published note opens with its published key', () => {
    expect(openNote(NOTE, KEY)).toBe(TEXT);
  });

  it('changed anywhere, or under another name or key, it does not open', () => {
    for (let at = 0; at < NOTE.length; at += 1) {
      const changed = NOTE.slice(0, at) + String.fromCharCode(NOTE.charCodeAt(at) ^ 1) + NOTE.slice(at + 1);
      expect(openNote(changed, KEY), `place ${at}`).toBeNull();
    }
    expect(openNote(NOTE, { ...KEY, name: 'PeterNeuman' })).toBeNull();
    expect(openNote(NOTE, { ...KEY, publicKey: signerOf(new Uint8Array(32)).publicKey })).toBeNull();
  });

  it('a signature of somebody unknown beside ours does no harm', () => {
    expect(openNote(`${NOTE}\u2014 witness AAAAAAAAAAAA\n`, KEY)).toBe(TEXT);
    expect(openNote(`${NOTE}no signature\n`, KEY)).toBeNull();
  });
});

describe('C2SP tlog-checkpoint', () => {
  const signer = signerOf(new Uint8Array(32).fill(7));
  const key = { name: 'wavebook/b/o-1', publicKey: signer.publicKey };
  const genesis = '0'.repeat(64);

  it('says origin, size and root, then what the book is; the same tree makes the same bytes', () => {
    const tree = withLeaf(EMPTY_TREE, leafHash(Buffer.from('')));
    const note = signCheckpoint(tree, genesis, key.name, signer);
    expect(note.split('\n').slice(0, 5)).toEqual([
      'wavebook/b/o-1',
      '1',
      'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=',
      `genesis ${genesis}`,
      '',
    ]);
    expect(signCheckpoint(tree, genesis, key.name, signer)).toBe(note);
    expect(readCheckpoint(note, key)).toMatchObject({ size: 1, genesis });
    expect(readCheckpoint(note, { ...key, name: 'wavebook/b/o-2' })).toBeNull();
  });
});
