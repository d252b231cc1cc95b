import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { UI } from '@/lib/messages/ui';
import './globals.css';

const text = localFont({
  src: './_ui/fonts/source-sans-3-latin.woff2',
  variable: '--font-text',
  weight: '200 900',
  display: 'swap',
});

// Names from further east: fetched only by a page that holds one of these letters.
const textExtended = localFont({
  src: './_ui/fonts/source-sans-3-latin-ext.woff2',
  variable: '--font-text-ext',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF' },
  ],
});

export const metadata: Metadata = {
  title: { default: UI.product, template: `%s · ${UI.product}` },
  description: UI.tagline,
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#181d26' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // No page is made in advance: each carries the nonce of its own answer (proxy.ts).
  await connection();
  return (
    <html className={`${text.variable} ${textExtended.variable}`} lang="fr">
      <body>
        <a
          className="sr-only z-50 rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:left-3 focus:top-3"
          href="#contenu"
        >
          {UI.skipToContent}
        </a>
        {children}
      </body>
    </html>
  );
}
