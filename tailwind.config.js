import headless from '@headlessui/tailwindcss';

const token = (name) => `var(--${name})`;

/** tremor draws with its own colour names; both of its modes read the same tokens, which change by themselves. */
const tremor = {
  brand: {
    faint: token('accent-soft'),
    muted: token('accent-soft'),
    subtle: token('accent'),
    DEFAULT: token('accent'),
    emphasis: token('accent-strong'),
    inverted: token('surface'),
  },
  background: {
    muted: token('canvas'),
    subtle: token('sunken'),
    DEFAULT: token('surface'),
    emphasis: token('ink'),
  },
  border: { DEFAULT: token('line') },
  ring: { DEFAULT: token('line') },
  content: {
    subtle: token('faint'),
    DEFAULT: token('muted'),
    emphasis: token('ink'),
    strong: token('ink'),
    inverted: token('surface'),
  },
};

/** Colours with a text shade, a fill for shapes and a soft background. */
const meaning = (name) => ({
  DEFAULT: token(name),
  fill: token(`${name}-fill`),
  soft: token(`${name}-soft`),
});

/** @type {import('tailwindcss').Config} */
export default {
  content: ['./app/**/*.{ts,tsx}', './node_modules/@tremor/react/dist/components/chart-elements/**/*.js'],
  darkMode: 'media',
  // The only dynamic classes are those of the chart series: a broad list made 60 KiB of CSS (STACK.md).
  safelist: ['activation', 'connection', 'families'].flatMap((name) => [
    `bg-series-${name}`,
    `fill-series-${name}`,
    `stroke-series-${name}`,
    `text-series-${name}`,
  ]),
  theme: {
    screens: { sm: '640px', md: '768px', lg: '1024px', xl: '1280px' },
    extend: {
      colors: {
        canvas: token('canvas'),
        surface: token('surface'),
        sunken: token('sunken'),
        line: { DEFAULT: token('line'), strong: token('line-strong') },
        ink: token('ink'),
        muted: token('muted'),
        faint: token('faint'),
        accent: { DEFAULT: token('accent'), strong: token('accent-strong'), soft: token('accent-soft') },
        'on-accent': token('on-accent'),
        adopted: meaning('adopted'),
        dormant: meaning('dormant'),
        reachable: meaning('reachable'),
        unreached: meaning('unreached'),
        danger: meaning('danger'),
        series: {
          activation: token('series-activation'),
          connection: token('series-connection'),
          families: token('series-families'),
          goal: token('series-goal'),
        },
        tremor,
        'dark-tremor': tremor,
      },
      fontFamily: { sans: ['var(--font-text)', 'var(--font-text-ext)', 'system-ui', 'sans-serif'] },
      fontSize: {
        '2xs': ['0.75rem', '1rem'],
        xs: ['0.8125rem', '1.125rem'],
        sm: ['0.9375rem', '1.375rem'],
        base: ['1rem', '1.5rem'],
        lg: ['1.125rem', '1.625rem'],
        xl: ['1.3125rem', '1.75rem'],
        '2xl': ['1.625rem', '2rem'],
        '3xl': ['2rem', '2.375rem'],
        'tremor-label': ['0.8125rem', '1.125rem'],
        'tremor-default': ['0.875rem', '1.25rem'],
      },
      borderRadius: {
        'tremor-small': '0.375rem',
        'tremor-default': '0.5rem',
        'tremor-full': '9999px',
      },
      boxShadow: {
        'tremor-dropdown': 'var(--shadow-raised)',
        'tremor-card': 'none',
        raised: 'var(--shadow-raised)',
      },
      maxWidth: { prose: '44rem', desk: '76rem' },
      transitionDuration: { DEFAULT: '120ms' },
    },
  },
  plugins: [headless],
};
