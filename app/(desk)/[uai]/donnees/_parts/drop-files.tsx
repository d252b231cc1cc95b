import { Dropzone } from '@/app/_ui/dropzone';
import { MAX_UPLOAD_MB } from '@/app/api/desk/[uai]/import/read-upload';
import { IMPORTS } from '@/lib/messages/data-imports';

/** As the importers take a single file (`MAX_FILE_BYTES`). */
const MAX_FILE_MB = 100;

/** Where files are dropped to be checked; it leads to their report. */
export function DropFiles({ uai }: { uai: string }) {
  return (
    <Dropzone
      accept=".zip,.xml,.csv,.txt"
      action={`/api/desk/${uai}/import`}
      hint={IMPORTS.hint(MAX_FILE_MB, MAX_UPLOAD_MB)}
      maxMb={MAX_UPLOAD_MB}
      submitLabel={IMPORTS.submit}
    />
  );
}
