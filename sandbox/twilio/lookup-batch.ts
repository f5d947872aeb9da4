import type { FastifyInstance } from 'fastify';
import { lookUp, type LookupWire } from './lookup.ts';
import { TwilioProblem } from './problem.ts';
import type { Store } from './store.ts';

/** More than a batch may hold are refused; Twilio does not publish its number, this one is careful. */
const MOST = 100;

interface Asked {
  phone_number?: unknown;
  correlation_id?: unknown;
  fields?: unknown;
  country_code?: unknown;
}

/** One number's answer: with its own error where only it cannot be looked up. */
type BatchedWire = Partial<Omit<LookupWire, 'url'>> & { correlation_id?: string; twilio_error_code?: number };

/** `/lookups/v2/batch/query`: many numbers in one request, each with its own fields; answers in the order of the questions. */
export function registerLookupBatch(app: FastifyInstance, store: Store): void {
  app.post('/lookups/v2/batch/query', async (request): Promise<{ phone_numbers: BatchedWire[] }> => {
    const { phone_numbers: asked } = (request.body ?? {}) as { phone_numbers?: unknown };
    if (!Array.isArray(asked) || asked.length === 0 || asked.length > MOST) {
      throw new TwilioProblem(20001, 'phone_numbers');
    }
    return { phone_numbers: asked.map((each) => answer(store, each as Asked)) };
  });
}

function answer(store: Store, asked: Asked): BatchedWire {
  const { phone_number: number, correlation_id: id, fields, country_code: country } = asked;
  if (typeof number !== 'string') throw new TwilioProblem(20001, 'phone_number');
  const wanted = Array.isArray(fields) ? fields.map(String) : [];
  const found = lookUp(store, number, typeof country === 'string' ? country : undefined, wanted);
  return {
    ...(typeof id === 'string' && { correlation_id: id }),
    ...(found ?? { phone_number: number, twilio_error_code: 20404 }),
  };
}
