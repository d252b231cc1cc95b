type Checked = { status: string; files: readonly { status: string }[] };

/** Whether a drop waits for somebody: it is open and holds a file to apply, or one whose columns are to be told. */
export const isWaiting = ({ status, files }: Checked): boolean =>
  (status === 'checked' || status === 'applying') &&
  files.some((file) => file.status === 'ready' || file.status === 'needs_mapping');
