/** What a browser does not say of a cookie: it throws away one that does not fit the page, and nobody is signed in. */
import type { CookieStorageOutputs } from '#contract/signInOutputs.ts'
import { appRoot } from '../appRoot.ts'

/** Where the console is. */
export interface ConsolePlace {
  readonly protocol: string
  readonly hostname: string
  /** The path that all pages of the console begin with, with a slash at both ends. */
  readonly path: string
}

export type CookieProblems = Partial<Record<keyof CookieStorageOutputs, string>>

/** @returns undefined where there is no page */
export function consolePlace(): ConsolePlace | undefined {
  const page = globalThis.location as Location | undefined
  if (!page) return undefined
  return { protocol: page.protocol, hostname: page.hostname, path: appRoot() }
}

/** Each in words, by the member that is wrong. */
export function cookieProblems(
  { domain, path = '/', expires, secure = true, sameSite }: CookieStorageOutputs,
  place: ConsolePlace | undefined = consolePlace(),
): CookieProblems {
  const problems: CookieProblems = {}
  if (expires !== undefined && !(expires > 0)) problems.expires = 'A cookie that lasts is kept for more than 0 days.'
  if (!path.startsWith('/')) problems.path = 'A path begins with a slash.'
  if (sameSite === 'none' && !secure) problems.sameSite = 'Browsers take "none" of secure cookies alone.'
  if (!place) return problems
  if (domain !== undefined && !isOf(domain.toLowerCase().replace(/^\./, ''), place.hostname))
    problems.domain = `This page is at ${place.hostname}: a cookie is kept for that, or for a domain that it is in.`
  if (problems.path === undefined && !place.path.startsWith(path.replace(/\/*$/, '/')))
    problems.path = `The console begins at ${place.path}: it could not read a cookie of ${path}.`
  if (secure && place.protocol === 'http:')
    problems.secure = 'This page came by http, where a browser may throw a secure cookie away.'
  return problems
}

/** A name without a dot is a top-level domain, which browsers keep no cookie for, unless it is the host itself. */
function isOf(domain: string, hostname: string): boolean {
  return domain === hostname || (domain.includes('.') && hostname.endsWith(`.${domain}`) && !/^[\d.]+$/.test(hostname))
}
