import type { FastifyRequest } from 'fastify';
import type { Locale } from '../database/work.ts';

/** Dutch unless the caller prefers English. */
export function localeOf(request: FastifyRequest): Locale {
  const header = request.headers['accept-language'] ?? '';
  for (const part of header.split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (language === 'nl' || language === 'en') return language;
  }
  return 'nl';
}
