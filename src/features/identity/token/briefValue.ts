import { shortId } from '../shortId.ts'

const uuidOrToken = /^[0-9a-z]{20,}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A claim's value for a narrow place: `…/readers` for a role's ARN, `98ee…9165` for an id; anything else whole. */
export function briefValue(value: string): string {
  if (value.startsWith('arn:')) return `…${value.slice(value.lastIndexOf('/'))}`
  return uuidOrToken.test(value) ? shortId(value) : value
}
