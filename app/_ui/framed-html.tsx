/** Nothing is fetched for what is framed: it looks as it does without a network. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * `allow-same-origin` keeps the frame in the page's own process: a frame of no origin is left blank in what is
 * printed or captured beyond the window. Without `allow-scripts` it gives the framed text no power.
 */
const SANDBOXES = {
  inactive: 'allow-same-origin',
  open: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
} as const;

type Props = {
  html: string;
  /** Names the frame for a screen reader. */
  title: string;
  /** `open`: each link opens in a tab of its own; `inactive`: none leads anywhere. */
  links: keyof typeof SANDBOXES;
  className?: string;
};

/** A mail's HTML as its reader sees it, shut off from the page: no script, no form, no network. */
export function FramedHtml({ html, title, links, className = '' }: Props) {
  // A new tab is what `inactive` forbids; without the base a link would open inside the frame.
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank">`;
  return (
    <iframe
      className={`block w-full bg-[#ffffff] ${className}`}
      sandbox={SANDBOXES[links]}
      srcDoc={`<!doctype html>${head}${html.replace(/^\s*<!doctype[^>]*>/i, '')}`}
      title={title}
    />
  );
}
