import type { FileErrorCode } from '@/lib/domain/import/file-problem';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { openZip } from './open-zip';
import { sniff } from './sniff';

export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** A file whose content is text that some importer may read; `innerName` when it came in a zip. */
export type OpenedFile = { name: string; innerName?: string; format: 'xml' | 'text'; bytes: Uint8Array };

/**
 * Opens what somebody dropped: a bare XML or text file, or a zip with exactly one of them. The kind is told by
 * the bytes, never by the name. Everything else is a Problem that says what the file is and what to do instead.
 * Never throws, whatever the bytes.
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<Result<OpenedFile, FileErrorCode>> {
  if (bytes.length > MAX_FILE_BYTES) return refuse('too_large', { limitMb: MAX_FILE_BYTES / 1024 / 1024 });
  const outer = sniff(name, bytes);
  if (outer.is === 'refused') return refuse(outer.code);
  if (outer.is !== 'zip') return ok({ name, format: outer.is, bytes });
  const unzipped = await openZip(name, bytes);
  if (!unzipped.ok) return unzipped;
  const { innerName, bytes: innerBytes } = unzipped.value;
  const inner = sniff(innerName, innerBytes);
  if (inner.is === 'refused') return refuse(inner.code);
  if (inner.is === 'zip') return refuse('zip_nested');
  return ok({ name, innerName, format: inner.is, bytes: innerBytes });
}
