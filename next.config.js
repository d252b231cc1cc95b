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
  turbopack: { root: import.meta.dirname },
  agentRules: false,
};
