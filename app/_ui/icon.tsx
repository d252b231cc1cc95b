/** Outlines on a 20 × 20 grid. An icon repeats what a word beside it says: it is hidden from screen readers. */
const PATHS = {
  home: 'M3 9.2 10 3.5l7 5.7M5 8.2V16h3.6v-4.4h2.8V16H15V8.2',
  chart: 'M3.5 16.5h13M6 13.5V9.8M10 13.5V4.5M14 13.5V7.3',
  classes: 'M3.5 4.5h5v5h-5zM11.5 4.5h5v5h-5zM3.5 12h5v4.5h-5zM11.5 12h5v4.5h-5z',
  people:
    'M7.5 9.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.5 16.2c.2-3 2.2-4.6 5-4.6s4.8 1.6 5 4.6M13 4.1a2.6 2.6 0 0 1 0 5M14.6 12c1.8.5 2.8 2 2.9 4.2',
  person: 'M10 9.6a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.7c.3-3.4 2.6-5 6-5s5.7 1.6 6 5',
  trend: 'M3 14.5l4.5-5 3.3 2.8L17 5.5M12.8 5.5H17v4.2',
  flag: 'M5 17V3.5M5 4.2c3.5-1.5 6 1.5 10 0v7c-4 1.5-6.5-1.5-10 0',
  calendar: 'M3.5 5.5h13v11h-13zM3.5 9h13M7 3.5v3.5M13 3.5v3.5',
  todo: 'M3.5 3.5h13v13h-13zM6.8 10.2l2.2 2.2 4.2-4.7',
  letter: 'M3 5h14v10.5H3zM3 5.7l7 5.3 7-5.3',
  send: 'M17 3 2.8 8.7l5.6 2.4L17 3zm0 0-4 13.5-4.6-5.4',
  import: 'M10 3v9M6.5 8.7 10 12.2l3.5-3.5M3.5 12.5v4h13v-4',
  question:
    'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7.9 8c.1-1.3 1-2 2.2-2 1.2 0 2.1.8 2.1 1.9 0 1.6-2.1 1.7-2.1 3.3M10.1 13.7v.1',
  tag: 'M3.5 3.5h6l7 7-6 6-7-7zM6.7 6.7v.1',
  journal: 'M5 3h10.5v14H5zM5 3v14M8 6.5h5M8 9.5h5M8 12.5h3',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4',
  map: 'M3 5l4.7-1.8 4.6 1.8L17 3.2v12l-4.7 1.8-4.6-1.8L3 17zM7.7 3.2v12M12.3 5v12',
  mailbox:
    'M3 9.5A3.5 3.5 0 0 1 6.5 6h7A3.5 3.5 0 0 1 17 9.5V15H3zM6.5 6A3.5 3.5 0 0 1 10 9.5V15M13.5 9V3.5H16',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5 5 15',
  right: 'M7.5 4.5 13 10l-5.5 5.5',
  down: 'M4.5 7.5 10 13l5.5-5.5',
  up: 'M4.5 12.5 10 7l5.5 5.5',
  check: 'M4 10.5l4 4 8-9',
  alert: 'M10 3 2.5 16.5h15zM10 8.2v4M10 14.3v.1',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9.3v4.2M10 6.6v.1',
  error: 'M6.8 3h6.4L17 6.8v6.4L13.2 17H6.8L3 13.2V6.8zM7.6 7.6l4.8 4.8M12.4 7.6l-4.8 4.8',
  external: 'M8 4.5H4v11.5h11.5v-4M11 3.5h5.5V9M16.5 3.5 9 11',
  download: 'M10 3v9M6.5 8.7 10 12.2l3.5-3.5M3.5 16.5h13',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5h8a4.5 4.5 0 0 1 0 9H8',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.7',
  file: 'M5 2.8h6.5L15.5 7v10.2H5zM11.5 2.8V7h4',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z',
  leave: 'M8.5 3.5H4v13h4.5M12.5 6.5 16 10l-3.5 3.5M16 10H7.5',
  school: 'M10 3.2 2.5 7 10 10.8 17.5 7zM5.5 8.6v4.6c1.2 1.2 2.7 1.8 4.5 1.8s3.3-.6 4.5-1.8V8.6M17.5 7v5',
  phone:
    'M4 3.5h3l1.5 4-2 1.3a9 9 0 0 0 4.7 4.7l1.3-2 4 1.5v3c0 .6-.5 1-1 1C9 16.6 3.4 11 3 4.5c0-.5.4-1 1-1z',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={`shrink-0 ${className}`}
      fill="none"
      focusable="false"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.6"
      viewBox="0 0 20 20"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
