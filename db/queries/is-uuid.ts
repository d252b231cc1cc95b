import { z } from 'zod';

/** Whether a text can be the id of a row at all: what comes from an address may be anything. */
export const isUuid = (text: string): boolean => z.uuid().safeParse(text).success;
