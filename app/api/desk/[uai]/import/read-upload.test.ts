import { describe, expect, it } from 'vitest';
import { readUpload } from './read-upload';

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://palier.test/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

const formOf = (...files: [name: string, text: string][]) => {
  const form = new FormData();
  for (const [name, text] of files) form.append('files', new File([text], name));
  return form;
};

/** A body that says nothing of its length, and tells how far it was read. */
function endless(chunkBytes: number) {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunkBytes;
      controller.enqueue(new Uint8Array(chunkBytes));
    },
  });
  return { stream, sent: () => sent };
}

describe('an upload', () => {
  it('gives its files with names and bytes, an empty one too', async () => {
    const read = await readUpload(post(formOf(['a.csv', 'é;b'], ['vide.csv', ''])));
    expect(read.ok && read.value.map((f) => [f.name, new TextDecoder().decode(f.bytes)])).toEqual([
      ['a.csv', 'é;b'],
      ['vide.csv', ''],
    ]);
  });

  it('is refused unread when it announces too much', async () => {
    const { stream, sent } = endless(1000);
    const read = await readUpload(post(stream, { 'content-length': '2000001' }), 2);
    expect(read).toEqual({ ok: false, problem: { code: 'upload_too_large', detail: { max: 2 } } });
    expect(sent()).toBeLessThan(10_000);
  });

  it('is read no further than the limit when it announces nothing', async () => {
    const { stream, sent } = endless(100_000);
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await readUpload(post(stream, type), 2)).toMatchObject({ problem: { code: 'upload_too_large' } });
    expect(sent()).toBeLessThan(4_000_000);
  });

  it('holds no files when nothing was chosen, or when it is no whole form', async () => {
    const empty = new FormData();
    empty.append('files', new File([], ''));
    const noFiles = { ok: false, problem: { code: 'no_files' } };
    expect(await readUpload(post(empty))).toEqual(noFiles);
    expect(await readUpload(post('a=b', { 'content-type': 'text/plain' }))).toEqual(noFiles);
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await readUpload(post('--x\r\nContent-Disp', type))).toEqual(noFiles);
  });
});
