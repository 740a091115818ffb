/** Addresses that a person is sent on to. */
import type { HttpResponse } from '../../../wire/message.ts'

/** Also after a form: every browser asks for the next page with GET. */
export function redirect(location: string, headers: Record<string, string> = {}): HttpResponse {
  return {
    status: 302,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', ...headers },
  }
}

/** @param more.rawState goes along as it is. */
export function withParameters(
  uri: string,
  parameters: Readonly<Record<string, string>>,
  more: { readonly rawState: string | undefined; readonly inFragment: boolean },
): string {
  const state = more.rawState === undefined ? '' : `&state=${more.rawState}`
  const added = `${new URLSearchParams(parameters).toString()}${state}`
  if (more.inFragment) return `${uri}#${added}`
  return `${uri}${uri.includes('?') ? '&' : '?'}${added}`
}

/** The value of the first parameter of this name as it was sent; undefined where it is missing or empty. */
export function rawParameter(rawQuery: string, name: string): string | undefined {
  const found = rawQuery.split('&').find((part) => part.startsWith(`${name}=`))
  return found?.slice(name.length + 1) || undefined
}
