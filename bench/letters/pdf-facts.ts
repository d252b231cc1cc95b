import { inflateSync } from 'node:zlib';

/** The text of a PDF's objects, those in object streams among them. */
function readObjects(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const packed: string[] = [];
  for (const match of text.matchAll(/\/Type\s*\/ObjStm[\s\S]{0,200}?stream\r?\n/g)) {
    const start = match.index + match[0].length;
    try {
      packed.push(inflateSync(pdf.subarray(start), { finishFlush: 2 }).toString('latin1'));
    } catch {
      // Another filter: its objects are not counted.
    }
  }
  return text + packed.join('\n');
}

/** What a PDF is, as far as its objects tell. */
export function readPdfFacts(pdf: Buffer, letters: number) {
  const objects = readObjects(pdf);
  const isTagged = objects.includes('/StructTreeRoot');
  return {
    'kB a letter': Number((pdf.length / letters / 1000).toFixed(1)),
    pages: objects.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    tagged: objects.includes('pdfuaid') ? 'PDF/UA-1' : isTagged ? 'yes' : 'no',
  };
}
