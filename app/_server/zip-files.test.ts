import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFiles } from './zip-files';

const collect = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

describe('an archive of files', () => {
  it('holds each of them as it was, in order', async () => {
    const names = ['001-lettre-6A.pdf', '002-lettre-É.pdf'];
    async function* files() {
      for (const fileName of names) yield { fileName, pdf: Buffer.from(`%PDF ${fileName}`) };
    }
    const unzipped = unzipSync(await collect(zipFiles(files())));
    expect(Object.keys(unzipped)).toEqual(names);
    expect(Buffer.from(unzipped['002-lettre-É.pdf'] ?? []).toString()).toBe('%PDF 002-lettre-É.pdf');
  });

  it('asks for a file only once the one before has been read, and for none after it was given up', async () => {
    let asked = 0;
    async function* files() {
      for (;;) {
        asked += 1;
        yield { fileName: `${asked}.pdf`, pdf: new Uint8Array(1000) };
      }
    }
    const reader = zipFiles(files()).getReader();
    await reader.read();
    expect(asked).toBeLessThanOrEqual(2);
    await reader.cancel();
    const then = asked;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toBe(then);
  });
});
