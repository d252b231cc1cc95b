import type { Problem } from '../result';

/** Why a whole file was refused. Closed: each has a sentence in lib/messages/import.ts. */
export const FILE_ERRORS = [
  // the container
  'empty',
  'too_large',
  'zip_broken',
  'zip_encrypted',
  'zip_nested',
  'zip_method',
  'zip_too_many',
  'zip_bomb',
  'zip_several',
  'zip_nothing',
  'other_archive',
  'spreadsheet',
  'office_document',
  'pdf',
  'image',
  'html',
  'binary',
  // XML
  'xml_dtd',
  'xml_broken',
  'xml_too_deep',
  'xml_encoding',
  'xml_not_needed',
  'xml_private_import',
  'xml_unknown',
  'siecle_parameters',
  // lists
  'list_no_table',
  'list_line_too_long',
  'list_quote',
  'missing_column',
  'duplicate_column',
  'unknown_layout',
  'map_invalid',
  'map_unknown_column',
  'map_other_columns',
  // both
  'too_many_rows',
  'no_rows',
  // found when a file is checked against its school
  'other_school',
  'other_school_year',
  'observed_in_future',
  'observed_last_year',
  'no_roster',
  'older_than_roster',
  'other_people',
  // its columns have been told since: the same file can be dropped again
  'drop_again',
  // a person does without it
  'left_out',
] as const;
export type FileErrorCode = (typeof FILE_ERRORS)[number];
export type FileProblem = Problem<FileErrorCode>;
