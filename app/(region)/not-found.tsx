import { NotFoundText } from '@/app/_ui/not-found-text';

/** Inside the frame that stands around the page. */
export default function NotFound() {
  return <NotFoundText />;
}
