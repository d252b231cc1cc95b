/** The house colours (app/globals.css), in both modes: mail programs know no CSS variables. */
export const LIGHT = {
  canvas: '#f6f7f9',
  surface: '#ffffff',
  ink: '#17202e',
  muted: '#48556a',
  line: '#dfe3ea',
  accent: '#31459b',
  onAccent: '#ffffff',
  bar: '#12806c',
  warn: '#7d5200',
  warnSoft: '#fbf0d9',
};
const DARK: typeof LIGHT = {
  canvas: '#11151c',
  surface: '#181d26',
  ink: '#eaedf3',
  muted: '#b3bccb',
  line: '#2e3645',
  accent: '#aebcf7',
  onAccent: '#141a2e',
  bar: '#35a28d',
  warn: '#eab95c',
  warnSoft: '#382a10',
};

/** Dark only where the mail program says so; others keep the light one. */
export const darkStyles = `@media (prefers-color-scheme: dark) {
  body, .canvas, .canvas > div { background-color: ${DARK.canvas} !important; }
  .surface, .surface > table { background-color: ${DARK.surface} !important; }
  .ink > div, .ink h1, .ink h2, .ink strong { color: ${DARK.ink} !important; }
  .muted > div, .muted > div span { color: ${DARK.muted} !important; }
  .ink a, .muted a { color: ${DARK.accent} !important; }
  .rule p { border-top-color: ${DARK.line} !important; }
  .track { background-color: ${DARK.line} !important; }
  .fill { background-color: ${DARK.bar} !important; }
  .warn { background-color: ${DARK.warnSoft} !important; color: ${DARK.warn} !important; border-left-color: ${DARK.warn} !important; }
  .open td { background-color: ${DARK.accent} !important; }
  .open a { background-color: ${DARK.accent} !important; color: ${DARK.onAccent} !important; }
}`;
