/** Attributes for access control: which claims of a token become session tags. Follows the Cognito Developer Guide, "Using attributes for access control", and the IAM User Guide, "Pass session tags in AWS STS" (limits). */
import type { TokenClaims } from './types.ts'

/** As GetPrincipalTagAttributeMap answers it. `PrincipalTags`: tag key -> claim name. */
export interface PrincipalTagMap {
  readonly UseDefaults?: boolean
  readonly PrincipalTags?: Readonly<Record<string, string>>
}

/** One tag of the map, for people. */
export interface TagStep {
  readonly key: string
  readonly claim: string
  readonly outcome: 'passed' | 'left out' | 'refused'
  readonly reason: string
  readonly value?: string
}

export interface PrincipalTagsOfClaims {
  /** Tag key -> value: the session tags that the pool passes to STS. */
  readonly tags: Readonly<Record<string, string>>
  readonly steps: readonly TagStep[]
  /** Why STS refuses the session because of its tags; the pool answers InvalidIdentityPoolConfigurationException. */
  readonly problem?: string
}

/** The default mappings. */
export const defaultPrincipalTags: Readonly<Record<string, string>> = { username: 'sub', client: 'aud' }

/** The claim that carries session tags (IAM User Guide, "Pass session tags using AssumeRoleWithWebIdentity"). */
export const tagsClaim = 'https://aws.amazon.com/tags'

const maxTags = 50
const maxKeyLength = 128
const maxValueLength = 256
const allowedCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/**
 * The tags that a signed-in person's session gets. Claims that the token lacks are left out. AWS does not document
 * claims that are lists or objects: those are left out too. Guests have no claims and get no tags.
 */
export function principalTagsOfClaims(
  map: PrincipalTagMap | undefined,
  claims: TokenClaims | undefined,
): PrincipalTagsOfClaims {
  if (!map || !claims) return { tags: {}, steps: [] }
  const mapped = map.UseDefaults === true ? defaultPrincipalTags : (map.PrincipalTags ?? {})
  const steps = Object.entries(mapped).map(([key, claim]) => tagStep(key, claim, claims))
  return tagsOf(steps)
}

/** Where a token names the tags itself (GetOpenIdTokenForDeveloperIdentity), no claim is looked for. */
export function principalTagsOfToken(tags: Readonly<Record<string, string>>): PrincipalTagsOfClaims {
  return tagsOf(
    Object.entries(tags).map(([key, value]): TagStep => {
      const problem = tagProblem(key, value)
      if (problem !== undefined) return { key, claim: tagsClaim, outcome: 'refused', reason: problem }
      return { key, claim: tagsClaim, outcome: 'passed', reason: `the token names the tag ${key}`, value }
    }),
  )
}

function tagsOf(steps: readonly TagStep[]): PrincipalTagsOfClaims {
  const passed = steps.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value] as const]))
  const problem = steps.find(({ outcome }) => outcome === 'refused')?.reason ?? listProblem(passed.map(([key]) => key))
  return { tags: Object.fromEntries(passed), steps, ...(problem === undefined ? {} : { problem }) }
}

function tagStep(key: string, claim: string, claims: TokenClaims): TagStep {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  if (value === undefined || value === null) {
    return { key, claim, outcome: 'left out', reason: `the token has no claim ${claim}` }
  }
  if (typeof value === 'object') {
    return { key, claim, outcome: 'left out', reason: `${claim} is not a single value, and a tag has one` }
  }
  const text = String(value)
  const problem = tagProblem(key, text)
  if (problem !== undefined) return { key, claim, outcome: 'refused', reason: problem }
  const reason = `the tag ${key} takes its value from the claim ${claim}`
  return { key, claim, outcome: 'passed', reason, value: text }
}

function tagProblem(key: string, value: string): string | undefined {
  if (key.length > maxKeyLength || key === '') return `a tag key has 1 to ${maxKeyLength} characters`
  if (value.length > maxValueLength) return `the value of ${key} is longer than ${maxValueLength} characters`
  if (key.toLowerCase().startsWith('aws:')) return `the tag key ${key} is reserved by AWS`
  if (!allowedCharacters.test(key) || !allowedCharacters.test(value)) {
    return `the tag ${key} holds a character that tags cannot hold`
  }
  return undefined
}

function listProblem(keys: readonly string[]): string | undefined {
  if (keys.length > maxTags) return `a session has at most ${maxTags} tags`
  if (new Set(keys.map((key) => key.toLowerCase())).size < keys.length) {
    return 'two tag keys differ in upper and lower case only'
  }
  return undefined
}
