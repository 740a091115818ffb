/** Cookies of a pool's domain (RFC 6265bis): for this host alone, out of reach of scripts, and not sent along by other sites' forms. */
import type { HttpRequest } from '../../../wire/message.ts'

export function cookieOf({ headers }: HttpRequest, name: string): string | undefined {
  // Cookies of one name are sent in one header or several, which are joined by commas; values have neither here.
  const pairs = (headers.cookie ?? '').split(/[;,]\s*/)
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1) || undefined
}

/** @param seconds until it ends; 0 takes it away. */
export function cookieHeader(request: HttpRequest, name: string, value: string, seconds: number): string {
  const parts = [`${name}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(request.isSecure ? ['Secure'] : [])].join('; ')
}
