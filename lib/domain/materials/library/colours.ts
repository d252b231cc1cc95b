/** `strong`: black on white, no tints, thicker rules, for whoever sees little and for a bad copier. */
export const CONTRASTS = ['light', 'strong'] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** Colours of one piece, `#rrggbb`. The pairs in which they meet are `listColourPairs`. */
export type Palette = {
  /** Headings, numbers, bands. */
  accent: string;
  /** Text on a band. */
  onAccent: string;
  /** Ground of a box. */
  soft: string;
  ink: string;
  /** Secondary text. */
  quiet: string;
  /** Rules and borders; carries no meaning of its own. */
  rule: string;
};

/** The closed list a person chooses from: an accent for each contrast, and its tint. */
const HUES = {
  bleu: { light: '#1f4e79', strong: '#12365a', soft: '#e9f0f7' },
  vert: { light: '#1d6246', strong: '#0f4330', soft: '#e8f3ee' },
  prune: { light: '#6b2f6b', strong: '#4c1d4c', soft: '#f5ecf5' },
  brique: { light: '#9c3a22', strong: '#6f2413', soft: '#faeeea' },
  ardoise: { light: '#3b4a59', strong: '#27323d', soft: '#eef1f4' },
} as const;

export type ColourId = keyof typeof HUES;
export const COLOUR_IDS = Object.keys(HUES) as ColourId[];
export const DEFAULT_COLOUR: ColourId = 'bleu';

/** What contrast the texts of a piece keep at least (WCAG 2.2: AA, and AAA in strong). */
export const MINIMUM_CONTRAST: Record<Contrast, number> = { light: 4.5, strong: 7 };

/** The colours of a piece. In strong contrast everything but the accent is black on white. */
export function getPalette(colour: ColourId, contrast: Contrast): Palette {
  const hue = HUES[colour];
  return contrast === 'light'
    ? {
        accent: hue.light,
        onAccent: '#ffffff',
        soft: hue.soft,
        ink: '#1a1a1a',
        quiet: '#555555',
        rule: '#b8bec6',
      }
    : {
        accent: hue.strong,
        onAccent: '#ffffff',
        soft: '#ffffff',
        ink: '#000000',
        quiet: '#1f1f1f',
        rule: '#000000',
      };
}

/** Text and ground, wherever a template puts one on the other. */
export const listColourPairs = (palette: Palette): [text: string, ground: string][] => [
  [palette.accent, '#ffffff'],
  [palette.accent, palette.soft],
  [palette.onAccent, palette.accent],
  [palette.ink, '#ffffff'],
  [palette.ink, palette.soft],
  [palette.quiet, '#ffffff'],
  [palette.quiet, palette.soft],
];

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2). */
export function contrastRatio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
