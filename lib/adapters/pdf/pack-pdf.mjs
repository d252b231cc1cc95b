// @ts-check
import { inflateSync } from 'node:zlib';
import { compactObject, findValue, toReference } from './pdf-objects.mjs';
import { readCompiled } from './read-compiled.mjs';
import { shareDrawings } from './share-drawings.mjs';
import { shareRuns } from './share-runs.mjs';
import { PackedWriter } from './write-packed.mjs';

/** @typedef {import('./read-compiled.mjs').PdfObject} PdfObject */

/**
 * The same document in a fraction of the bytes: what pages have in common is kept once, and everything that is no
 * stream, above all the structure tree, lies in compressed object streams. The compiler writes each page and each of
 * the 60 tags of a letter in full, as plain text.
 * @param {Buffer} compiled as the compiler gives it
 * @returns {Buffer}
 */
export function packPdf(compiled) {
  const { objects, rootId, infoId, fileId } = readCompiled(compiled);
  const byId = new Map(objects.map((object) => [object.id, object]));
  const writer = new PackedWriter();
  const last = objects.at(-1)?.id ?? 0;
  // Its numbers are kept, new objects come after them.
  for (let id = 1; id <= last; id += 1) writer.nextId();

  const pages = listPages(objects, byId);
  const { drawings, contents } = shareDrawings(pages);
  const resourcesOf = writeDrawings(writer, pages, drawings);
  const { streams, pages: runsOf } = shareRuns(contents);
  const streamIds = streams.map((content) => {
    const id = writer.nextId();
    writer.addCompressed(id, '', Buffer.from(content, 'latin1'));
    return id;
  });
  const changed = new Map(
    pages.map(({ id, text, resources, contentId }, at) => {
      const list = (runsOf[at] ?? []).map((run) => `${streamIds[run]} 0 R`).join(' ');
      const page = text
        .replace(resources, () => `${resourcesOf.get(resources)} 0 R`)
        .replace(`/Contents ${contentId} 0 R`, `/Contents [${list}]`);
      return [id, page];
    }),
  );
  const replaced = new Set(pages.map((page) => page.contentId));
  for (const { id, text, stream } of objects) {
    if (replaced.has(id)) continue;
    if (stream && isPlain(text)) writer.addCompressed(id, entriesOf(text), stream);
    else if (stream) writer.addStream(id, compactObject(text), stream);
    else writer.addObject(id, compactObject(changed.get(id) ?? text));
  }
  writer.finish(`/Root ${rootId} 0 R /Info ${infoId} 0 R /ID [${fileId} ${fileId}]`);
  return writer.take();
}

/**
 * A stream that the compiler has not compressed, such as the table of a font's letters. What describes the document stays
 * as it is: programs look for it in the bytes of a file.
 * @param {string} dict
 */
const isPlain = (dict) => !dict.includes('/Filter') && !dict.includes('/Metadata');

/** @param {string} dict */
const entriesOf = (dict) =>
  compactObject(dict)
    .replace(/^<<|>>$/g, '')
    .replace(/\/Length \d+( \d+ R)?/, '')
    .trim();

/**
 * @param {PdfObject[]} objects
 * @param {Map<number, PdfObject>} byId
 */
function listPages(objects, byId) {
  return objects.flatMap(({ id, text }) => {
    if (!/^<<\s*\/Type \/Page\s/.test(text)) return [];
    const contentId = toReference(findValue(text, '/Contents'));
    const content = byId.get(contentId);
    const resources = findValue(text, '/Resources');
    const box = findValue(text, '/MediaBox');
    if (!content?.stream || !resources?.startsWith('<<') || !box)
      throw new Error(`page ${id} is built another way`);
    const isDeflated = content.text.includes('/FlateDecode');
    const bytes = isDeflated ? inflateSync(content.stream) : content.stream;
    return [{ id, text, contentId, resources, box, content: bytes.toString('latin1') }];
  });
}

/**
 * One object for each set of resources, which holds the drawings made from it; the drawings share it, too.
 * @param {PackedWriter} writer
 * @param {{ resources: string, box: string }[]} pages
 * @param {{ name: string, drawing: string, resources: string }[]} drawings
 * @returns {Map<string, number>} the object of each text of resources
 */
function writeDrawings(writer, pages, drawings) {
  const ids = new Map();
  const boxes = new Map();
  for (const { resources, box } of pages) {
    if (!ids.has(resources)) ids.set(resources, writer.nextId());
    boxes.set(resources, widest(boxes.get(resources), box));
  }
  for (const [resources, id] of ids) {
    const own = drawings.filter((drawing) => drawing.resources === resources);
    const entries = own.map(({ name, drawing }) => {
      const drawingId = writer.nextId();
      const [width, height] = boxes.get(resources);
      // Drawn from where it is moved to, on a page of this size: no farther than the page's own size in any direction.
      const box = `[${-width} ${-height} ${width} ${height}]`;
      const dict = `/Type /XObject /Subtype /Form /BBox ${box} /Resources ${id} 0 R`;
      writer.addCompressed(drawingId, dict, Buffer.from(drawing, 'latin1'));
      return `${name} ${drawingId} 0 R`;
    });
    writer.addObject(id, compactObject(withDrawings(resources, entries)));
  }
  return ids;
}

/**
 * @param {[number, number] | undefined} known
 * @param {string} box
 * @returns {[number, number]}
 */
function widest(known, box) {
  const [, , right = 0, top = 0] = box.slice(1, -1).trim().split(/\s+/).map(Number);
  return [Math.max(known?.[0] ?? 0, Math.ceil(right)), Math.max(known?.[1] ?? 0, Math.ceil(top))];
}

/**
 * @param {string} resources
 * @param {string[]} entries
 */
function withDrawings(resources, entries) {
  if (entries.length === 0) return resources;
  const own = findValue(resources, '/XObject');
  if (own) return resources.replace(own, () => `${own.slice(0, -2)} ${entries.join(' ')} >>`);
  return `${resources.slice(0, -2)} /XObject << ${entries.join(' ')} >> >>`;
}
