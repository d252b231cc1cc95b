import { z } from 'zod';

/** Long rather than strange: a phrase is easier to keep than signs. */
export const newPassword = z.string().min(12).max(200);
