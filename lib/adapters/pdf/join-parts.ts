import { createHash } from 'node:crypto';
import { findValue, renumberObject } from './pdf-objects.mjs';
import { type Part, readPart } from './read-part';
import { PackedWriter } from './write-packed.mjs';

/**
 * One PDF of several that `renderPdf` made, as bytes to write one after the other, so a pile of any size takes the
 * memory of one part. Pages, outline and tags stay what they were: each part's tags become a Part of one Document,
 * its entries of the parent tree move up behind those before, its outline follows on. A part in another language
 * than the first says so on its tag; title and metadata are the first part's. The same bytes for the same parts.
 * `onSheets`: for a printer that prints on both sides, each part begins on a sheet of its own.
 *
 * Throws on parts with page labels or named places, which no piece that is joined has.
 */
export async function* joinParts(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { onSheets = false }: { onSheets?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  const join = new Join(onSheets);
  for await (const part of parts) yield join.add(readPart(part));
  yield join.finish();
}

const references = (ids: readonly number[]) => ids.map((id) => `${id} 0 R`).join(' ');
const withEntry = (dict: string, entry: string) => `${dict.slice(0, -2)}${entry} >>`;

class Join {
  readonly #onSheets: boolean;
  readonly #writer = new PackedWriter();
  readonly #ids = {
    catalog: this.#writer.nextId(),
    info: this.#writer.nextId(),
    metadata: this.#writer.nextId(),
    pages: this.#writer.nextId(),
    outline: this.#writer.nextId(),
    structure: this.#writer.nextId(),
    document: this.#writer.nextId(),
  };
  readonly #hash = createHash('md5');
  readonly #pageNodes: number[] = [];
  readonly #documents: number[] = [];
  readonly #parentNodes: number[] = [];
  readonly #nameNodes: number[] = [];
  #first: Pick<Part, 'catalog' | 'info' | 'metadata' | 'roleMap'> | undefined;
  #parts = 0;
  #pages = 0;
  #nextKey = 0;
  #outline = { first: 0, count: 0 };
  /** The last entry of the outline so far: it is written when the one after it is known. */
  #waiting: { id: number; text: string } | undefined;

  constructor(onSheets: boolean) {
    this.#onSheets = onSheets;
  }

  add(part: Part): Uint8Array {
    const { catalog, info, metadata, roleMap } = part;
    this.#first ??= { catalog, info, metadata, roleMap };
    if (roleMap !== this.#first.roleMap) throw new Error('parts map their roles differently');
    this.#parts += 1;
    this.#hash.update(part.fileId, 'latin1');

    if (this.#onSheets && this.#pages % 2 === 1) this.#addBlank(part);

    // The roots of the part are those of the whole; everything else gets the next numbers.
    const newIds = new Map([[part.structureId, this.#ids.document]]);
    if (part.outlineId !== undefined) newIds.set(part.outlineId, this.#ids.outline);
    for (const { id } of part.objects) newIds.set(id, this.#writer.nextId());
    const toId = (id: number) => {
      const known = newIds.get(id);
      if (known === undefined) throw new Error(`a part refers to its object ${id}, which is not there`);
      return known;
    };
    const firstKey = this.#nextKey;
    const prefix = `${String(this.#parts).padStart(6, '0')}.`;
    const changes = { toId, toKey: (key: number) => key + firstKey, prefix };
    for (const { id, text, stream } of part.objects) {
      const changed = this.#place(part, id, toId(id), renumberObject(text, changes));
      if (stream) this.#writer.addStream(toId(id), changed, stream);
      else if (id === part.outline?.last) this.#waiting = { id: toId(id), text: changed };
      else this.#writer.addObject(toId(id), changed);
    }

    this.#pageNodes.push(toId(part.pagesId));
    this.#pages += part.pageCount;
    this.#documents.push(...part.documents.map(toId));
    this.#outline.count += part.outline?.count ?? 0;
    if (part.outline) this.#outline.first ||= toId(part.outline.first);
    this.#nextKey += part.nextKey;
    const parents = part.parents.map(({ key, id }) => [String(Number(key) + firstKey), `${toId(id)} 0 R`]);
    this.#addLeaf(this.#parentNodes, '/Nums', parents);
    const names = part.names.map(({ key, id }) => [`(${prefix}${key})`, `${toId(id)} 0 R`]);
    this.#addLeaf(this.#nameNodes, '/Names', names);
    return this.#writer.take();
  }

  /** An object of a part that hung on the part's roots, hung where it belongs in the whole. */
  #place(part: Part, id: number, newId: number, text: string): string {
    if (id === part.pagesId) return withEntry(text, `/Parent ${this.#ids.pages} 0 R`);
    if (part.documents.includes(id)) {
      const language = findValue(part.catalog, '/Lang');
      const isCommon = language === findValue(this.#first?.catalog ?? '', '/Lang');
      const asPart = text.replace(/\/S \/Document\b/, '/S /Part');
      return isCommon ? asPart : withEntry(asPart, `/Lang ${language}`);
    }
    if (id === part.outline?.first && this.#waiting) {
      const before = this.#waiting;
      this.#writer.addObject(before.id, withEntry(before.text, `/Next ${newId} 0 R`));
      this.#waiting = undefined;
      return withEntry(text, `/Prev ${before.id} 0 R`);
    }
    return text;
  }

  /** The empty back of a sheet, of the size of the page that comes after it. */
  #addBlank({ objects }: Part) {
    const page = objects.find(({ text }) => /\/Type\s*\/Page\b/.test(text));
    const id = this.#writer.nextId();
    const size = `/MediaBox ${findValue(page?.text ?? '', '/MediaBox')}`;
    this.#writer.addObject(
      id,
      `<< /Type /Page /Parent ${this.#ids.pages} 0 R ${size} /Resources << >> /Tabs /S >>`,
    );
    this.#pageNodes.push(id);
    this.#pages += 1;
  }

  /** A leaf of a number or name tree: one a part, in order. */
  #addLeaf(leaves: number[], kind: '/Nums' | '/Names', entries: string[][]) {
    if (entries.length === 0) return;
    const id = this.#writer.nextId();
    const limits = `/Limits [${entries[0]?.[0]} ${entries.at(-1)?.[0]}]`;
    this.#writer.addObject(id, `<< ${limits} ${kind} [${entries.flat().join(' ')}] >>`);
    leaves.push(id);
  }

  finish(): Uint8Array {
    const [first, writer, ids] = [this.#first, this.#writer, this.#ids];
    if (!first) throw new Error('there is no part to join');
    const fileId = this.#hash.digest('base64');
    if (this.#waiting) {
      writer.addObject(this.#waiting.id, this.#waiting.text);
      const ends = `/First ${this.#outline.first} 0 R /Last ${this.#waiting.id} 0 R`;
      writer.addObject(ids.outline, `<< /Type /Outlines ${ends} /Count ${this.#outline.count} >>`);
    }
    const kids = `/Kids [${references(this.#pageNodes)}]`;
    writer.addObject(ids.pages, `<< /Type /Pages /Count ${this.#pages} ${kids} >>`);
    const names = this.#nameNodes.length > 0 ? ` /IDTree << /Kids [${references(this.#nameNodes)}] >>` : '';
    writer.addObject(
      ids.structure,
      `<< /Type /StructTreeRoot /K [${ids.document} 0 R] /RoleMap ${first.roleMap} ` +
        `/ParentTree << /Kids [${references(this.#parentNodes)}] >> /ParentTreeNextKey ${this.#nextKey}${names} >>`,
    );
    const parts = `/K [${references(this.#documents)}]`;
    writer.addObject(ids.document, `<< /Type /StructElem /S /Document /P ${ids.structure} 0 R ${parts} >>`);
    writer.addObject(ids.info, first.info);
    const metadata = first.metadata
      .replace(/(<xmpTPg:NPages>)\d+/, `$1${this.#pages}`)
      .replace(/(<xmpMM:(?:Instance|Document)ID>)[^<]*/g, `$1${fileId}`);
    // Not compressed, so that what knows nothing of PDF finds the claim to PDF/UA and the title in it.
    const length = `<< /Length ${metadata.length} /Type /Metadata /Subtype /XML >>`;
    writer.addStream(ids.metadata, length, Buffer.from(metadata, 'latin1'));
    const same = ['/Lang', '/MarkInfo', '/ViewerPreferences'].map(
      (key) => `${key} ${findValue(first.catalog, key)}`,
    );
    const outline = this.#waiting ? ` /Outlines ${ids.outline} 0 R` : '';
    writer.addObject(
      ids.catalog,
      `<< /Type /Catalog /Pages ${ids.pages} 0 R /Metadata ${ids.metadata} 0 R ` +
        `/StructTreeRoot ${ids.structure} 0 R ${same.join(' ')}${outline} >>`,
    );
    writer.finish(`/Root ${ids.catalog} 0 R /Info ${ids.info} 0 R /ID [(${fileId}) (${fileId})]`);
    return writer.take();
  }
}
