import type { FastifyInstance } from 'fastify';
import type { Store } from './store.ts';

export function registerChallenge(_app: FastifyInstance, _store: Store): void {}
