import type { ReportedFile } from '@/lib/messages/import-report';

/** What needs somebody comes first: unusable files, then those with rows put aside; else the order given. */
export function sortFiles<File extends ReportedFile>(files: readonly File[]): File[] {
  return [...files].sort((a, b) => urgency(b) - urgency(a));
}

function urgency({ status, rowsRefused, rowsUndecided, rowsWarned }: ReportedFile): number {
  switch (status) {
    case 'needs_mapping':
      return 4;
    case 'refused':
      return 3;
    case 'ready':
    case 'applied':
      return rowsRefused + rowsUndecided > 0 ? 2 : rowsWarned > 0 ? 1 : 0;
    case 'unchanged':
      return -1;
  }
}
