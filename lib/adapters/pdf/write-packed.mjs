// @ts-check
import { deflateSync } from 'node:zlib';

/** Objects in one compressed stream: more compress better, fewer are faster to reach for one page. */
const OBJECTS_A_STREAM = 1000;
const COLUMNS = 7;

/**
 * Writes a PDF 1.7 piece by piece: objects without a stream lie compressed in object streams, the table of places is
 * a stream, too. Nothing is kept but the places.
 */
export class PackedWriter {
  /** @type {Uint8Array[]} */
  #chunks = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  #size = this.#chunks[0]?.length ?? 0;
  /** Rows of the table: kind (1 byte), place or stream (4), position in the stream (2). */
  #places = Buffer.alloc(COLUMNS * 1024);
  /** @type {{ id: number, text: string }[]} */
  #waiting = [];
  #lastId = 0;

  /** A number for an object that is to come. */
  nextId() {
    this.#lastId += 1;
    const end = (this.#lastId + 1) * COLUMNS;
    if (end > this.#places.length)
      this.#places = Buffer.concat([this.#places, Buffer.alloc(this.#places.length)]);
    return this.#lastId;
  }

  /**
   * @param {number} id
   * @param {number} kind 1: at a place of the file; 2: in an object stream
   * @param {number} where
   * @param {number} index
   */
  #setPlace(id, kind, where, index) {
    this.#places.writeUInt8(kind, id * COLUMNS);
    this.#places.writeUInt32BE(where, id * COLUMNS + 1);
    this.#places.writeUInt16BE(index, id * COLUMNS + 5);
  }

  /** @param {Uint8Array} chunk */
  #push(chunk) {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /**
   * @param {number} id
   * @param {string} text without a stream; one byte a character
   */
  addObject(id, text) {
    this.#waiting.push({ id, text });
    if (this.#waiting.length === OBJECTS_A_STREAM) this.#flush();
  }

  /**
   * @param {number} id
   * @param {string} dict with the right /Length
   * @param {Uint8Array} bytes
   */
  addStream(id, dict, bytes) {
    this.#setPlace(id, 1, this.#size, 0);
    this.#push(Buffer.from(`${id} 0 obj\n${dict}\nstream\n`, 'latin1'));
    this.#push(bytes);
    this.#push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /**
   * @param {number} id
   * @param {string} entries of the dictionary, without /Length and /Filter
   * @param {Uint8Array} bytes not yet compressed
   */
  addCompressed(id, entries, bytes) {
    const deflated = deflateSync(bytes, { level: 6 });
    this.addStream(id, `<< ${entries} /Filter /FlateDecode /Length ${deflated.length} >>`, deflated);
  }

  #flush() {
    if (this.#waiting.length === 0) return;
    const streamId = this.nextId();
    const offsets = [];
    let body = '';
    for (const [index, { id, text }] of this.#waiting.entries()) {
      offsets.push(`${id} ${body.length}`);
      body += `${text}\n`;
      this.#setPlace(id, 2, streamId, index);
    }
    const head = `${offsets.join(' ')}\n`;
    const entries = `/Type /ObjStm /N ${this.#waiting.length} /First ${head.length}`;
    this.addCompressed(streamId, entries, Buffer.from(head + body, 'latin1'));
    this.#waiting = [];
  }

  /** The bytes written since the last call. */
  take() {
    const bytes = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return bytes;
  }

  /**
   * Ends the file.
   * @param {string} entries of the trailer, without /Size
   */
  finish(entries) {
    this.#flush();
    const id = this.nextId();
    const startsAt = this.#size;
    this.#setPlace(id, 1, startsAt, 0);
    this.#places.writeUInt16BE(0xffff, 5);
    const rows = id + 1;
    // Each row as its difference to the row above (PNG's "up"): neighbours differ by little.
    const table = Buffer.alloc(rows * (COLUMNS + 1));
    for (let row = 0; row < rows; row += 1) {
      table[row * (COLUMNS + 1)] = 2;
      for (let at = 0; at < COLUMNS; at += 1) {
        const above = row === 0 ? 0 : (this.#places[(row - 1) * COLUMNS + at] ?? 0);
        table[row * (COLUMNS + 1) + 1 + at] = (this.#places[row * COLUMNS + at] ?? 0) - above;
      }
    }
    const predictor = `/DecodeParms << /Predictor 12 /Columns ${COLUMNS} >>`;
    this.addCompressed(id, `/Type /XRef /Size ${rows} /W [1 4 2] ${predictor} ${entries}`, table);
    this.#push(Buffer.from(`startxref\n${startsAt}\n%%EOF\n`, 'latin1'));
  }
}
