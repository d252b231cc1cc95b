import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ChoiceField } from './field';

it('a hint made of paragraphs stands in no paragraph, which a browser would close before it', () => {
  const html = renderToStaticMarkup(
    <ChoiceField hint={<p>Le RUPN.</p>} id="motif" label="Mot de passe perdu" />,
  );
  expect(html).toMatch(/<div class="[^"]*" id="motif-hint"><p>Le RUPN\.<\/p><\/div>/);
});
