/** The policy of what a page may run has a nonce of each answer: proxy.ts. */
const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // The address of an objection holds its secret; none of ours is another site's business.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Titles with the page rather than streamed after it: a screen reader reads them first.
  htmlLimitedBots: /.*/,
  // Native programs, and packages that look for their own files: loaded by Node as they are.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'graphile-worker',
    'mjml',
    'pino',
    'postgres',
  ],
  // `npm test` checks the types; a first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // A list of a print run is sent with its form, up to 2 MB (lib/importers/list/read-codes.ts).
  experimental: { serverActions: { bodySizeLimit: '3mb' } },
  turbopack: { root: import.meta.dirname },
  agentRules: false,
  // Every picture of ours is drawn as it is shown. Without this, anybody may have Next fetch our addresses and scale them.
  images: { unoptimized: true },
  headers: async () => [{ source: '/:path*', headers: EVERYWHERE }],
};
