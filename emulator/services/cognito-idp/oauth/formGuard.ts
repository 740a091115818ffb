/**
 * Against forms that another site fills in and sends (CSRF): a value in a cookie and one that only the pool can make of it
 * in the form, and the browser's word on where the form was.
 */
import { createHmac } from 'node:crypto'
import { equalBytes } from '../../../crypto/equalBytes.ts'
import type { UserPool } from '../pools/userPools.ts'
import { cookieHeader, cookieOf } from './cookies.ts'
import type { OAuthVisit } from './oauthVisit.ts'

/** AWS's name for it, and for the field. */
const cookieName = 'XSRF-TOKEN'
export const guardField = '_csrf'
const hour = 3600

export interface FormGuard {
  readonly token: string
  /** To be sent with the page. */
  readonly cookie: string
}

export function newFormGuard({ request, pool, context }: OAuthVisit): FormGuard {
  const kept = cookieOf(request, cookieName)
  const value = kept !== undefined && isGuardValue(kept) ? kept : newValue(context.random.bytes(24))
  return { token: tokenFor(pool, value), cookie: cookieHeader(request, cookieName, value, hour) }
}

export function isOwnForm({ request, pool, form, baseUrl }: OAuthVisit): boolean {
  const { origin, 'sec-fetch-site': site = 'same-origin' } = request.headers
  if (origin !== undefined && origin !== baseUrl) return false
  if (site !== 'same-origin') return false
  const value = cookieOf(request, cookieName)
  return value !== undefined && isGuardValue(value) && equalBytes(tokenFor(pool, value), form.get(guardField) ?? '')
}

function newValue(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

function isGuardValue(value: string): boolean {
  return /^[\w-]{32}$/.test(value)
}

function tokenFor(pool: UserPool, value: string): string {
  return createHmac('sha256', Buffer.from(pool.secret, 'base64')).update(`form guard\n${value}`).digest('base64url')
}
