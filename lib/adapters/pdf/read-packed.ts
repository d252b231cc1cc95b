import { inflateSync } from 'node:zlib';
import { findValue, toReference } from './pdf-objects.mjs';
import { type PdfObject, readObject } from './read-compiled.mjs';

/** Bytes of a row of the table: one that says how it is predicted, then kind (1), place or stream (4), position (2). */
const ROW = 8;

/**
 * The objects of a PDF that `packPdf` wrote, those of its object streams among them, by number. Throws on any other.
 */
export function readPacked(pdf: Buffer) {
  const tail = pdf.subarray(Math.max(0, pdf.length - 64)).toString('latin1');
  const place = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(tail)?.[1] ?? Number.NaN);
  const head = Number.isNaN(place) ? '' : pdf.toString('latin1', place, place + 24);
  const tableId = Number(/^(\d+) 0 obj\n/.exec(head)?.[1] ?? Number.NaN);
  if (Number.isNaN(tableId)) throw new Error('not a PDF that was packed here');
  const table = readObject(pdf, tableId, place);
  const fileId = /^\[(\([^)]*\))/.exec(findValue(table.text, '/ID') ?? '')?.[1];
  if (!table.stream || !fileId) throw new Error('not a PDF that was packed here');

  const objects = new Map<number, PdfObject>();
  for (const [id, at] of listPlaces(inflateSync(table.stream))) {
    if (id === tableId) continue;
    const object = readObject(pdf, id, at);
    if (!object.stream || !object.text.includes('/Type /ObjStm')) objects.set(id, object);
    else for (const inner of unpack(object.text, inflateSync(object.stream))) objects.set(inner.id, inner);
  }
  return {
    objects,
    rootId: toReference(findValue(table.text, '/Root')),
    infoId: toReference(findValue(table.text, '/Info')),
    fileId,
  };
}

/** Number and place of the objects that lie in the file itself; rows are differences to the row above. */
function* listPlaces(table: Buffer): Generator<[id: number, place: number]> {
  const row = Buffer.alloc(ROW - 1);
  for (let id = 0; id * ROW < table.length; id += 1) {
    for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) + (table[id * ROW + 1 + at] ?? 0);
    if (row[0] === 1) yield [id, row.readUInt32BE(1)];
  }
}

function unpack(dict: string, bytes: Buffer): PdfObject[] {
  const first = Number(findValue(dict, '/First'));
  const body = bytes.toString('latin1');
  const numbers = body.slice(0, first).trim().split(' ').map(Number);
  const inner: PdfObject[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const end = numbers[at + 3];
    const text = body.slice(first + (numbers[at + 1] ?? 0), end === undefined ? undefined : first + end);
    inner.push({ id: numbers[at] ?? 0, text: text.trimEnd() });
  }
  return inner;
}
