import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Unbroken } from './unbroken';

it('« e-mail » stays on one line in large type, other text is left as it is', () => {
  const html = renderToStaticMarkup(
    <Unbroken>
      <b>Vague</b>, par e-mail ou par vingt e-mails
    </Unbroken>,
  );
  expect(html).toBe(
    '<b>Vague</b>, par <span class="whitespace-nowrap">e-mail</span> ou par vingt <span class="whitespace-nowrap">e-mails</span>',
  );
});
