import { NotFoundText } from './_ui/not-found-text';
import PublicLayout from './(public)/layout';

export default function NotFound() {
  return (
    <PublicLayout>
      <NotFoundText />
    </PublicLayout>
  );
}
