import { describe, expect, it } from 'vitest';
import { codeOf, ELEVE, eleve, eleves, HEAD, readPupils, readXml } from '../testing/siecle-xml';

describe('the encoding of a SIECLE export', () => {
  const body = eleves(eleve('1', ELEVE.replace('Maël', 'Œuvré€')));
  const latin9 = (text: string) =>
    Buffer.from(text.replaceAll('Œ', '\xbc').replaceAll('œ', '\xbd').replaceAll('€', '\xa4'), 'latin1');
  const declare = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

  it.each([
    ['ISO-8859-15, declared', latin9(declare('ISO-8859-15') + body)],
    ['ISO-8859-15, not declared', latin9(body)],
    ['UTF-8, declared', Buffer.from(declare('UTF-8') + body)],
    ['UTF-8, not declared', Buffer.from(body)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${declare('utf-8')}${body}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${declare('utf-16')}${body}`, 'utf16le')],
  ])('%s, is read as it stands', async (_, bytes) => {
    expect((await readPupils(bytes)).pupils[0]?.firstName).toBe('Œuvré€');
  });

  it('that we do not know, or that is not what it says, is refused', async () => {
    expect(await codeOf(declare('EBCDIC-FR') + body)).toBe('xml_encoding');
    expect(await codeOf(latin9(declare('UTF-8') + body))).toBe('xml_encoding');
  });
});

describe('a file that is not the export we need', () => {
  it.each([
    ['a DTD', `<!DOCTYPE BEE_ELEVES SYSTEM "http://x/y.dtd">${eleves(eleve('1'))}`, 'xml_dtd'],
    [
      'a billion laughs',
      `<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;">]>${eleves(eleve('1', '&m;'))}`,
      'xml_dtd',
    ],
    [
      'a file of this machine',
      '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hosts">]><BEE_ELEVES>&f;</BEE_ELEVES>',
      'xml_dtd',
    ],
    [
      'a DTD after a comment',
      `<?xml version="1.0"?><!-- x -->\n<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(9_000)}`,
      'xml_dtd',
    ],
    ['a prologue of a thousand comments', `${'<!-- x -->'.repeat(5_000)}<nothing/>`, 'xml_unknown'],
    ['a prologue without end', `<!-- ${'x'.repeat(200_000)} --><BEE_ELEVES/>`, 'xml_broken'],
    ['an entity without a DTD', eleves(eleve('1', `${ELEVE}<MEL>&lol;</MEL>`)), 'xml_broken'],
    ['a truncated file', eleves(eleve('1')).slice(0, -40), 'xml_broken'],
    ['a file cut in a tag', eleves(eleve('1')).slice(0, 300), 'xml_broken'],
    ['tags that do not close', eleves('<ELEVE ELEVE_ID="1"><PRENOM></ELEVE>'), 'xml_broken'],
    ['two roots', `${eleves(eleve('1'))}<a/>`, 'xml_broken'],
    ['tags nested without end', '<a>'.repeat(100_000), 'xml_unknown'],
    ['an export nested without end', `<BEE_ELEVES>${'<a>'.repeat(100_000)}`, 'xml_too_deep'],
    [
      'a tag of a thousand attributes',
      `<BEE_ELEVES ${Array.from({ length: 1000 }, (_, n) => `a${n}="1"`).join(' ')}/>`,
      'xml_too_deep',
    ],
    ['the structures', '<BEE_STRUCTURES/>', 'xml_not_needed'],
    ['the nomenclature', '<BEE_NOMENCLATURES/>', 'xml_not_needed'],
    ['a private school’s import file', '<IMPORT_ELEVES/>', 'xml_private_import'],
    ['something else', '<constructor/>', 'xml_unknown'],
    ['an export of nobody', eleves(''), 'no_rows'],
    ['an export of no school', eleves(eleve('1')).replace('0319901U', ''), 'siecle_parameters'],
    ['an export of no year', eleves(eleve('1')).replace('>2026<', '><'), 'siecle_parameters'],
    ['an export of no day', eleves(eleve('1')).replace('04/09/2026', '31/02/2026'), 'siecle_parameters'],
  ])('%s is refused', async (_, xml, code) => {
    expect(await codeOf(xml)).toBe(code);
  });

  it('says where it is broken, and which export it is', async () => {
    expect(await readXml('<BEE_ELEVES>\n\n<a></b></BEE_ELEVES>')).toMatchObject({
      problem: { detail: { line: 3 } },
    });
    expect(await readXml('<BEE_STRUCTURES/>')).toMatchObject({
      problem: { detail: { export: 'Structures' } },
    });
    expect(await readXml(eleves(eleve('1')).replace('>2026<', '><'))).toMatchObject({
      problem: { detail: { tag: 'ANNEE_SCOLAIRE' } },
    });
  });

  it('takes the hour of export when its day is missing', async () => {
    const xml = eleves(eleve('1')).replace(
      /<DATE_EXPORT>.*<\/DATE_EXPORT>/,
      '<HORODATAGE>05/09/2026 18:31:07</HORODATAGE>',
    );
    expect((await readPupils(xml)).exportedOn).toBe('2026-09-05');
  });
});

describe('a large export', () => {
  it('leaves the event loop to others while it is read', async () => {
    const xml = eleves(Array.from({ length: 5000 }, (_, n) => eleve(String(n + 1))).join(''));
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const file = await readPupils(xml);
    clearInterval(timer);
    expect(file.pupils).toHaveLength(5000);
    expect(turns).toBeGreaterThan(5);
  });

  it('is refused beyond what any school has', async () => {
    expect(await codeOf(`<BEE_ELEVES>${HEAD}${'<STRUCTURE/>'.repeat(150_001)}</BEE_ELEVES>`)).toBe(
      'too_many_rows',
    );
  });
});
