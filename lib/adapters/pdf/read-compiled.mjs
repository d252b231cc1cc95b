// @ts-check

/** @typedef {{ id: number, text: string, stream?: Buffer }} PdfObject */

/**
 * The objects of a PDF as the compiler writes it: one table of places, generation 0, a stream's length in its own
 * dictionary. Anything else is not ours to read, and throws.
 * @param {Buffer} pdf
 * @returns {{ objects: PdfObject[], rootId: number, infoId: number, fileId: string }}
 */
export function readCompiled(pdf) {
  const tail = pdf.subarray(Math.max(0, pdf.length - 2048)).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  if (Number.isNaN(table)) throw new Error('the compiled PDF does not end as one');
  const lines = pdf.subarray(table).toString('latin1').split(/\r?\n/);
  const count = Number(/^0 (\d+)$/.exec(lines[1] ?? '')?.[1] ?? Number.NaN);
  const trailer = lines.slice(2 + count).join('\n');
  const rootId = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const infoId = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]);
  const fileId = /\/ID \[\s*(\([^)]*\))/.exec(trailer)?.[1];
  if (lines[0] !== 'xref' || !rootId || !infoId || !fileId)
    throw new Error('the compiled PDF has another trailer');
  const objects = [];
  for (let id = 1; id < count; id += 1) {
    const entry = /^(\d{10}) 00000 ([nf])/.exec(lines[2 + id] ?? '');
    if (entry?.[2] === 'n') objects.push(readObject(pdf, id, Number(entry[1])));
  }
  return { objects, rootId, infoId, fileId };
}

/**
 * @param {Buffer} pdf
 * @param {number} id
 * @param {number} place
 * @returns {PdfObject}
 */
export function readObject(pdf, id, place) {
  const head = `${id} 0 obj\n`;
  if (pdf.toString('latin1', place, place + head.length) !== head)
    throw new Error(`object ${id} is not at its place`);
  const start = place + head.length;
  // No text of ours holds these words on a line of their own: strings escape their line ends.
  const end = pdf.indexOf('\nendobj', start);
  const whole = pdf.toString('latin1', start, end);
  const streamAt = start + whole.indexOf('\nstream\n');
  if (streamAt < start) return { id, text: whole };
  const text = pdf.toString('latin1', start, streamAt);
  const length = Number(/\/Length (\d+)\b(?! 0 R)/.exec(text)?.[1] ?? Number.NaN);
  const from = streamAt + '\nstream\n'.length;
  if (!/^\s*endstream/.test(pdf.toString('latin1', from + length, from + length + 12))) {
    throw new Error(`the stream of object ${id} has another length`);
  }
  return { id, text, stream: pdf.subarray(from, from + length) };
}
