import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Unbroken } from './unbroken';

const whole = (word: string) => `<span class="whitespace-nowrap">${word}</span>`;

describe('« e-mail »', () => {
  it('stays on one line, other text is left as it is', () => {
    const html = renderToStaticMarkup(
      <Unbroken>
        <b>Vague</b>, par e-mail ou par vingt e-mails
      </Unbroken>,
    );
    expect(html).toBe(`<b>Vague</b><span>, par ${whole('e-mail')} ou par vingt ${whole('e-mails')}</span>`);
    expect(renderToStaticMarkup(<Unbroken>Vague</Unbroken>)).toBe('Vague');
  });

  it('stays on one line in paragraphs and lists too', () => {
    const html = renderToStaticMarkup(
      <Unbroken>
        <ul>
          <li>Par e-mail</li>
          <li>Par courrier</li>
        </ul>
      </Unbroken>,
    );
    expect(html).toBe(`<ul><li><span>Par ${whole('e-mail')}</span></li><li>Par courrier</li></ul>`);
  });
});
