import { describe, expect, it } from 'vitest';
import { compactObject, findValue, renumberObject } from './pdf-objects.mjs';
import { shareRuns } from './share-runs.mjs';

const changes = { toId: (id: number) => id + 100, toKey: (key: number) => key + 50, prefix: '2.' };

describe('the text of a PDF object', () => {
  it('gets new references and counters, and its strings stay as they are', () => {
    const text = '<< /K [1 0 R 2 0 R] /StructParents 3 /T (4 0 R (/StructParents 5\\) 6 0 R)) /P 7 0 R >>';
    expect(renumberObject(text, changes)).toBe(
      '<< /K [101 0 R 102 0 R] /StructParents 53 /T (4 0 R (/StructParents 5\\) 6 0 R)) /P 107 0 R >>',
    );
  });

  it('gets new names where names are meant, and not in a text that looks like one', () => {
    const text = '<< /ID (a) /A [<< /Headers [(b) (c)] /Summary (d) >>] /Alt (/ID (e)) >>';
    expect(renumberObject(text, changes)).toBe(
      '<< /ID (2.a) /A [<< /Headers [(2.b) (2.c)] /Summary (d) >>] /Alt (/ID (e)) >>',
    );
  });

  it('loses white space outside its strings only', () => {
    expect(compactObject('<<\n  /T (a  b)\n  /K [1\n 2]\n>>')).toBe('<< /T (a  b) /K [1 2] >>');
  });

  it('tells a value of its own from one of a dictionary inside', () => {
    const text =
      '<< /A << /Lang (en) >> /T (/Lang (de)) /Lang (fr) /N 12 /Kids [1 0 R << /N 3 >>] /R 9 0 R >>';
    expect(['/Lang', '/N', '/Kids', '/R', '/La', '/A'].map((key) => findValue(text, key))).toEqual([
      '(fr)',
      '12',
      '[1 0 R << /N 3 >>]',
      '9 0 R',
      undefined,
      '<< /Lang (en) >>',
    ]);
  });
});

describe('the runs of pages', () => {
  const mark = (text: string) => `/P <<>> BDC\n${text}\nEMC\n`;
  const read = ({ streams, pages }: ReturnType<typeof shareRuns>) =>
    pages.map((page) => page.map((at) => streams[at]).join(''));

  it('give each page its own content again, and what is common once', () => {
    const common = [mark('x'.repeat(400)), mark('y'.repeat(400))].join('');
    const contents = ['a', 'b', 'c'].map((own) => mark(own) + common + mark(`${own}!`));
    const shared = shareRuns(contents);
    expect(read(shared)).toEqual(contents);
    expect(shared.streams.filter((stream) => stream.includes('xxx'))).toEqual([common]);
    expect(shared.streams).toHaveLength(7);
  });

  it('hold for pages that have the same pieces in another order, more than once, or none', () => {
    const [x, y] = ['x', 'y'].map((letter) => mark(letter.repeat(700)));
    const contents = [`${x}${y}`, `${y}${x}`, `${x}${x}${y}`, '', `${x}`, 'no mark at all'];
    expect(read(shareRuns(contents))).toEqual(contents);
  });
});
