import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, openFile } from './open-file';
import { makeZip } from './testing/make-zip';

const XML = '<?xml version="1.0"?><BEE_ELEVES/>';
const bytesOf = (text: string) => Buffer.from(text, 'utf8');

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  const opened = await openFile(name, bytes);
  return opened.ok ? `opened as ${opened.value.format}` : opened.problem.code;
}

describe('opening a dropped file', () => {
  it('knows a file by its bytes, whatever its name', async () => {
    expect(await codeOf('export.csv', bytesOf(XML))).toBe('opened as xml');
    expect(await codeOf('export.xml', bytesOf('Nom;Prénom\nA;B\n'))).toBe('opened as text');
    expect(await codeOf('export.csv', makeZip([{ name: 'e.xml', content: XML }]))).toBe('opened as xml');
    expect(await codeOf('export', bytesOf(`\ufeff\n ${XML}`))).toBe('opened as xml');
  });

  it('takes the one export out of a zip, and tells its name', async () => {
    const zip = makeZip([
      { name: '__MACOSX/._eleves.xml', content: 'x' },
      { name: 'dossier/', content: '' },
      { name: '.DS_Store', content: 'x' },
      { name: 'dossier/eleves.xml', content: XML },
      { name: 'lisez-moi.pdf', content: '%PDF' },
    ]);
    const opened = await openFile('export.zip', zip);
    expect(opened).toMatchObject({
      ok: true,
      value: { name: 'export.zip', innerName: 'eleves.xml' },
    });
    expect(opened.ok && Buffer.from(opened.value.bytes).toString()).toBe(XML);
  });

  it('does not mind where a name in a zip points: nothing is written', async () => {
    const zip = makeZip([{ name: '../../etc/eleves.xml', content: XML }]);
    expect(await codeOf('export.zip', zip)).toBe('opened as xml');
  });

  it.each([
    ['empty', Buffer.alloc(0), 'empty'],
    ['only a byte order mark', bytesOf('\ufeff \n'), 'empty'],
    ['an Excel workbook of before 2007', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'spreadsheet'],
    ['a PDF', bytesOf('%PDF-1.7'), 'pdf'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'image'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image'],
    ['a photo of a telephone', Buffer.from('000000186674797068656963', 'hex'), 'image'],
    ['a gzip', Buffer.from('1f8b08000000', 'hex'), 'other_archive'],
    ['a 7z', Buffer.from('377abcaf271c0004', 'hex'), 'other_archive'],
    ['a RAR', Buffer.from('526172211a0700', 'hex'), 'other_archive'],
    ['RTF', bytesOf('{\\rtf1\\ansi'), 'office_document'],
    ['a saved web page', bytesOf('\n<!DOCTYPE html><html><table>'), 'html'],
    ['an HTML table called .xls', bytesOf('<table><tr><td>Nom</td></tr></table>'), 'html'],
    ['text with NUL bytes', bytesOf('Nom;Prénom\nDENIS\u0000;Maxime\n'), 'binary'],
    ['bytes of anything', Buffer.from([1, 2, 3, 0, 5, 255, 9]), 'binary'],
    ['UTF-16 that does not say so', Buffer.from('Nom;Prénom\n', 'utf16le'), 'binary'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await codeOf('export.csv', bytes)).toBe(code);
  });

  it('reads UTF-16 that says so, as Excel writes "Unicode text"', async () => {
    const text = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('Nom\tPrénom\r\nDENIS\tMaël\r\n', 'utf16le'),
    ]);
    expect(await codeOf('export.txt', text)).toBe('opened as text');
  });

  it('refuses a Word file by another code than a workbook', async () => {
    expect(await codeOf('a.doc', Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toBe('office_document');
    const docx = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w/>' },
    ]);
    expect(await codeOf('a.docx', docx)).toBe('office_document');
    const xlsx = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/workbook.xml', content: '<w/>' },
    ]);
    expect(await codeOf('a.zip', xlsx)).toBe('spreadsheet');
    const ods = makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis', method: 0 },
      { name: 'content.xml', content: '<o/>' },
    ]);
    expect(await codeOf('a.ods', ods)).toBe('spreadsheet');
  });

  it('refuses more than 100 MB', async () => {
    expect(await codeOf('a.csv', new Uint8Array(MAX_FILE_BYTES + 1))).toBe('too_large');
  });
});

describe('a zip that is not right', () => {
  const two = [
    { name: 'eleves.xml', content: XML },
    { name: 'responsables.xml', content: XML },
  ];

  it('with two exports lists them', async () => {
    expect(await openFile('a.zip', makeZip(two))).toEqual({
      ok: false,
      problem: { code: 'zip_several', detail: { names: 'eleves.xml, responsables.xml' } },
    });
  });

  it.each([
    ['is empty', makeZip([]), 'zip_nothing'],
    [
      'holds nothing to read',
      makeZip([
        { name: 'a.pdf', content: 'x' },
        { name: 'b.pdf', content: 'x' },
      ]),
      'zip_nothing',
    ],
    ['holds a PDF alone', makeZip([{ name: 'a.pdf', content: '%PDF-1.7' }]), 'pdf'],
    ['holds a zip', makeZip([{ name: 'a.zip', content: makeZip(two) }]), 'zip_nested'],
    ['holds a zip that calls itself XML', makeZip([{ name: 'a.xml', content: makeZip(two) }]), 'zip_nested'],
    ['holds an empty file', makeZip([{ name: 'a.xml', content: '' }]), 'empty'],
    ['is encrypted', makeZip([{ name: 'a.xml', content: XML, flags: 0x801 }]), 'zip_encrypted'],
    ['is packed in a rare way', makeZip([{ name: 'a.xml', content: XML, method: 12 }]), 'zip_method'],
    ['is cut', makeZip([{ name: 'a.xml', content: XML.repeat(20) }]).subarray(0, 60), 'zip_broken'],
    ['is only its signature', Buffer.from('504b0304', 'hex'), 'zip_broken'],
    [
      'declares less than it holds',
      makeZip([{ name: 'a.xml', content: XML, declaredSize: 3 }]),
      'zip_broken',
    ],
    [
      'declares more than it holds',
      makeZip([{ name: 'a.xml', content: XML, declaredSize: 99 }]),
      'zip_broken',
    ],
    [
      'holds hundreds of files',
      makeZip(Array.from({ length: 300 }, (_, n) => ({ name: `${n}.xml`, content: XML }))),
      'zip_too_many',
    ],
  ])('that %s is refused', async (_, bytes, code) => {
    expect(await codeOf('a.zip', bytes)).toBe(code);
  });

  it('whose bytes were damaged is refused by its checksum', async () => {
    const zip = makeZip([{ name: 'a.xml', content: XML, method: 0 }]);
    zip.write('X', 45);
    expect(await codeOf('a.zip', zip)).toBe('zip_broken');
  });

  it('that is a bomb is refused before it is inflated', async () => {
    const bomb = makeZip([{ name: 'a.xml', content: Buffer.alloc(30 * 1024 * 1024, 32) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf('a.zip', bomb)).toBe('zip_bomb');
    const huge = makeZip([{ name: 'a.xml', content: XML, declaredSize: 300 * 1024 * 1024 }]);
    expect(await codeOf('a.zip', huge)).toBe('zip_bomb');
  });

  it('cut anywhere is a value, never an exception', async () => {
    const zip = readFileSync(
      path.join(process.cwd(), '../shared/samples/college-b/ExportXML_ElevesSansAdresses.zip'),
    );
    for (let length = 0; length < zip.length; length += 97) {
      expect((await openFile('a.zip', zip.subarray(0, length))).ok).toBe(false);
    }
  });
});
