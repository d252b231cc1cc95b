import { Zip, ZipPassThrough } from 'fflate';

type NamedFile = { fileName: string; pdf: Uint8Array };

/** Files as an archive, written while it is read: one of them in memory at a time. PDFs do not shrink any more. */
export function zipFiles(files: AsyncIterable<NamedFile>): ReadableStream<Uint8Array> {
  const iterator = files[Symbol.asyncIterator]();
  let zip: Zip;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, piece, isLast) => {
        if (error) return controller.error(error);
        controller.enqueue(piece);
        if (isLast) controller.close();
      });
    },
    async pull() {
      const next = await iterator.next();
      if (next.done) return zip.end();
      const entry = new ZipPassThrough(next.value.fileName);
      zip.add(entry);
      entry.push(next.value.pdf, true);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
