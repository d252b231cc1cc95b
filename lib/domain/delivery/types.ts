/** `pending` until a worker settles it; every other status is an outcome and never changes again. */
export type DeliveryStatus = 'pending' | 'sent' | 'excluded' | 'failed';
