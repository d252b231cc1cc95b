import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FramedHtml } from './framed-html';

const draw = (links: 'inactive' | 'open', html = '<!doctype html><p>Bonjour</p>') =>
  renderToStaticMarkup(<FramedHtml html={html} links={links} title="Aperçu" />);
const sandboxOf = (markup: string) => /sandbox="([^"]*)"/.exec(markup)?.[1]?.split(' ');

describe('a framed mail', () => {
  it('stays in the page’s own process, or a print and a capture of the whole page leave it blank', () => {
    expect(sandboxOf(draw('inactive'))).toContain('allow-same-origin');
    expect(sandboxOf(draw('open'))).toContain('allow-same-origin');
  });

  it('runs no script, sends no form and fetches nothing, whatever it says', () => {
    for (const links of ['inactive', 'open'] as const) {
      const markup = draw(links, '<script>alert(1)</script>');
      expect(sandboxOf(markup)).not.toContain('allow-scripts');
      expect(sandboxOf(markup)).not.toContain('allow-forms');
      expect(markup).toContain('default-src &#x27;none&#x27;');
      expect(markup).not.toContain('<script');
    }
  });

  it('sends every link to a new tab, which the inactive one does not open', () => {
    for (const links of ['inactive', 'open'] as const) {
      expect(draw(links)).toContain('&lt;base target=&quot;_blank&quot;&gt;');
    }
    expect(sandboxOf(draw('inactive'))).not.toContain('allow-popups');
    expect(sandboxOf(draw('open'))).toContain('allow-popups');
  });

  it('opens with one doctype: without it a browser draws in the manner of 1998', () => {
    expect(draw('open').match(/doctype/gi)).toHaveLength(1);
  });
});
