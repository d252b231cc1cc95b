import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import { ok, type Result, refuse } from '@/lib/domain/result';

/** An export has one entry; a Mac adds a handful of its own. */
const MAX_ENTRIES = 200;
/** SIECLE XML of a large lycée is some 10 MB. */
export const MAX_UNCOMPRESSED_BYTES = 200 * 1024 * 1024;
/** Exports shrink 10 to 50 times; a bomb a thousand times. Small files may be as regular as they like. */
const MAX_RATIO = 200;
const RATIO_MATTERS_FROM_BYTES = 4 * 1024 * 1024;
/** What is shown of the names inside. */
const MAX_NAMES_SHOWN = 5;

type Named = { entry: Entry; name: string };
export type UnzippedFile = { innerName: string; bytes: Uint8Array };

/**
 * The one export inside a zip. Nothing is written to disk, so names play no part but to be shown.
 * Every way in which an archive can be broken is a Problem; sizes are counted while inflating, not believed.
 */
export async function openZip(name: string, bytes: Uint8Array): Promise<Result<UnzippedFile, FileErrorCode>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
      lazyEntries: true,
    });
    if (zip.entryCount > MAX_ENTRIES) return refuse('zip_too_many', { entries: zip.entryCount });
    const chosen = chooseEntry(name, await listEntries(zip));
    return chosen.ok ? await inflate(zip, chosen.value) : chosen;
  } catch {
    // yauzl throws on truncated, overlapping, mis-sized and garbled archives alike: all are "broken" to a user.
    return refuse('zip_broken');
  }
}

async function listEntries(zip: ZipFile): Promise<Named[]> {
  const entries: Named[] = [];
  for await (const entry of zip.eachEntry()) {
    const raw = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    entries.push({ entry, name: raw.replace(/\p{C}/gu, ' ').slice(-200) });
  }
  return entries;
}

/** Folders, and what macOS and Windows leave behind. */
const isJunk = (name: string) =>
  name.endsWith('/') || /(^|\/)(__MACOSX\/|\.[^./]|thumbs\.db$|desktop\.ini$)/i.test(name);

function chooseEntry(zipName: string, entries: readonly Named[]): Result<Named, FileErrorCode> {
  const files = entries.filter(({ name }) => !isJunk(name));
  const office = officeKind(zipName, files);
  if (office) return refuse(office);
  const exports = files.filter(({ name }) => /\.(xml|csv|txt|tsv)$/i.test(name));
  // A lone file of another name is opened all the same: its content decides.
  const candidates = exports.length === 0 && files.length === 1 ? files : exports;
  const [only, ...others] = candidates;
  if (others.length > 0) return refuse('zip_several', { names: showNames(candidates) });
  if (only) return ok(only);
  if (files.some(({ name }) => /\.zip$/i.test(name))) return refuse('zip_nested');
  return refuse('zip_nothing', { names: showNames(files) });
}

/** Office files are zips too: recognised by what is inside. */
function officeKind(zipName: string, files: readonly Named[]): FileErrorCode | undefined {
  const has = (pattern: RegExp) => files.some(({ name }) => pattern.test(name));
  if (has(/^xl\//)) return 'spreadsheet';
  if (has(/^\[Content_Types\]\.xml$/)) return 'office_document';
  if (has(/^mimetype$/) && has(/^content\.xml$/)) {
    return /\.(ods|ots)$/i.test(zipName) ? 'spreadsheet' : 'office_document';
  }
  return undefined;
}

const lastPart = (name: string) => name.split('/').at(-1) ?? name;

function showNames(files: readonly Named[]): string {
  const names = files.slice(0, MAX_NAMES_SHOWN).map(({ name }) => lastPart(name));
  return files.length > MAX_NAMES_SHOWN ? `${names.join(', ')}, …` : names.join(', ');
}

async function inflate(zip: ZipFile, { entry, name }: Named): Promise<Result<UnzippedFile, FileErrorCode>> {
  if (entry.isEncrypted()) return refuse('zip_encrypted');
  if (!entry.canDecodeFileData()) return refuse('zip_method');
  const { uncompressedSize, compressedSize } = entry;
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (
    uncompressedSize > MAX_UNCOMPRESSED_BYTES ||
    (uncompressedSize > RATIO_MATTERS_FROM_BYTES && ratio > MAX_RATIO)
  ) {
    return refuse('zip_bomb');
  }
  // yauzl fails as soon as the stream gives more than the entry declares.
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) return refuse('zip_broken');
  return ok({ innerName: lastPart(name), bytes });
}
