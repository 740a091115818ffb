import type { AwsError } from '../wire/awsError.ts'

/**
 * A page of a list that each request makes anew. The token is opaque to callers; to us it is where the page begins.
 * @param options.size of a page, at least 1
 * @throws what `invalidToken` makes, for a token that no answer gave
 */
export function tokenPage<Item>(
  items: readonly Item[],
  options: { token: string | undefined; size: number; invalidToken: () => AwsError },
): { readonly page: readonly Item[]; readonly next?: string } {
  const { token, size, invalidToken } = options
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString())
  if (token !== undefined && !(isInside(start, items.length) && tokenOf(start) === token)) throw invalidToken()
  const end = start + size
  return { page: items.slice(start, end), ...(end < items.length && { next: tokenOf(end) }) }
}

const isInside = (start: number, length: number): boolean => Number.isSafeInteger(start) && start > 0 && start < length

function tokenOf(start: number): string {
  return Buffer.from(String(start)).toString('base64url')
}
