import type { TokenClaims } from '#iam/identity-pool/types.ts'

export type ParsedClaims =
  | { readonly ok: true; readonly claims: TokenClaims }
  /** In a sentence: what is wrong with the text. */
  | { readonly ok: false; readonly problem: string }

/** Tokens have at most a few kilobytes; a longer text is no token's. */
const longestText = 100_000
const listed = ['cognito:groups', 'cognito:roles'] as const

/** Claims as somebody typed them: a JSON object. Groups and roles are lists of texts, as in a token. */
export function parseClaims(text: string): ParsedClaims {
  if (text.length > longestText) return wrong('This is longer than any token.')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return wrong(`This is not JSON: ${error instanceof Error ? error.message : 'it ends too early'}.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong('Claims are an object: { "aud": "..." }.')
  }
  const claims = value as TokenClaims
  for (const name of listed) {
    const list: unknown = claims[name]
    if (list !== undefined && !(Array.isArray(list) && list.every((one) => typeof one === 'string'))) {
      return wrong(`${name} is a list of texts: ["readers"].`)
    }
  }
  return { ok: true, claims }
}

const wrong = (problem: string): ParsedClaims => ({ ok: false, problem })
