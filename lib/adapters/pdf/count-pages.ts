import { findValue, toReference } from './pdf-objects.mjs';
import { readPacked } from './read-packed';

/** How many pages a PDF has that `renderPdf` made. Throws on any other. */
export function countPages(bytes: Uint8Array): number {
  const { objects, rootId } = readPacked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const textOf = (id: number) => objects.get(id)?.text ?? '';
  return Number(findValue(textOf(toReference(findValue(textOf(rootId), '/Pages'))), '/Count'));
}
