import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Alert } from './alert';

const points = (
  <ul>
    <li>Un point</li>
  </ul>
);

it('an alert of several lines stands in no paragraph, which a browser would close before them', () => {
  const html = renderToStaticMarkup(<Alert tone="info">{points}</Alert>);
  expect(html).toMatch(/<div><span class="sr-only">[^<]*<\/span><ul>/);
  const titled = renderToStaticMarkup(
    <Alert title="Titre" tone="info">
      {points}
    </Alert>,
  );
  expect(titled).toMatch(/Titre<\/p><div class="[^"]*"><ul>/);
});
