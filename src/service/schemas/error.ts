import { z } from 'zod';

/** Every answer that is no success. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.string().describe('For programs, such as ENTITY_UNKNOWN.'),
      message: z.string().describe('For people.'),
    }),
  })
  .meta({ id: 'Error' });

/** Answers that any route may give. */
export const commonErrors = {
  400: errorSchema.describe('The request is not as it should be.'),
  401: errorSchema.describe('The token is missing or wrong.'),
  429: errorSchema.describe('Too many requests: see Retry-After.'),
  503: errorSchema.describe('Too much to do: see Retry-After.'),
};

/** Answers of routes that name something. */
export const lookupErrors = { ...commonErrors, 404: errorSchema.describe('There is no such thing.') };
