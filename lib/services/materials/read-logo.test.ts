import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isPale } from '@/lib/adapters/raster/read-picture';
import { readLogo } from './read-logo';

const picture = (width: number, background = '#1f4e79') =>
  sharp({ create: { width, height: 200, channels: 3, background } });
const bytes = (buffer: Buffer) => new Uint8Array(buffer);
const codeOf = async (file: Uint8Array) => {
  const read = await readLogo(file, 'Logo');
  return read.ok ? 'ok' : read.problem.detail?.code;
};

describe('a logo', () => {
  it('is taken from a PNG or a JPEG, with nothing in it but its pixels', async () => {
    const jpeg = await picture(600)
      .withExif({ IFD0: { Copyright: 'Photographe Untel' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    expect(jpeg.includes('Photographe Untel')).toBe(true);
    const read = await readLogo(bytes(jpeg), 'Logo');
    if (!read.ok) throw new Error(read.problem.code);
    expect(Buffer.from(read.value.base64, 'base64').includes('Photographe')).toBe(false);
    expect(read.value).toMatchObject({ mediaType: 'image/jpeg', alt: 'Logo' });
    expect(await codeOf(bytes(await picture(600).png().toBuffer()))).toBe('ok');
  });

  it('is refused when it is none, is cut off, is too small, or too heavy', async () => {
    const png = bytes(await picture(600).png().toBuffer());
    expect(await codeOf(new TextEncoder().encode('<svg onload="alert(1)"/>'))).toBe('logo_type');
    expect(await codeOf(new Uint8Array())).toBe('logo_type');
    expect(await codeOf(png.slice(0, 60))).toBe('logo_type');
    expect(await codeOf(bytes(await picture(299).png().toBuffer()))).toBe('logo_too_small');
    expect(await codeOf(new Uint8Array(40_000_000))).toBe('logo_too_heavy');
  });

  it('that claims more pixels than anybody has is refused unread', async () => {
    const png = bytes(await picture(600).png().toBuffer());
    new DataView(png.buffer).setUint32(16, 60_000);
    expect(await codeOf(png)).toBe('logo_too_large');
  });

  it('is pale when hardly anything of it would be seen on paper', async () => {
    expect(await isPale(bytes(await picture(600, '#f4f4f4').png().toBuffer()))).toBe(true);
    expect(await isPale(bytes(await picture(600, '#8899aa').png().toBuffer()))).toBe(false);
  });
});
