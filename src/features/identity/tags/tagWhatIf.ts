import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import {
  defaultPrincipalTags,
  type PrincipalTagMap,
  principalTagsOfClaims,
  type TagStep,
} from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { VerdictName } from '../../../outcomes/verdictLooks.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'
import { askerOf, type Persona } from '../../../session/may-do/askerOf.ts'
import { everyCapability } from '../../../session/may-do/everyCapability.ts'
import { anyIdentity } from '../../../session/may-do/ownIdentity.ts'
import { predictCallVerdict } from '../../../session/predictions/predictCall.ts'

/** A claim that the pool makes tags of, and which. */
export interface TaggingClaim {
  readonly claim: string
  readonly keys: readonly string[]
}

/** Claims that become tags, each once, in the map's order. */
export function taggingClaims(map: PrincipalTagMap): readonly TaggingClaim[] {
  const { UseDefaults: useDefaults, PrincipalTags: tags = {} } = map
  const pairs = Object.entries(useDefaults ? defaultPrincipalTags : tags)
  return [...new Set(pairs.map(([, claim]) => claim))].map((claim) => ({
    claim,
    keys: pairs.filter(([, other]) => other === claim).map(([key]) => key),
  }))
}

/** One thing that somebody may with one value of a claim and may not with another. */
export interface TagFlip {
  readonly id: string
  readonly label: string
  readonly before: VerdictName
  readonly then: VerdictName
}

export interface TagWhatIf {
  /** What becomes of each tag of the claim. */
  readonly steps: readonly TagStep[]
  /** Why STS gives no session then. */
  readonly problem?: string
  /** What turns; undefined where the backend does not tell the policies of the role. */
  readonly flips: readonly TagFlip[] | undefined
}

interface TagQuestion {
  readonly map: PrincipalTagMap
  readonly claims: TokenClaims
  /** Claim and the value that it would have. */
  readonly changed: readonly [claim: string, value: string]
  readonly configuration: AwsConfig
  /** Of the role; undefined where they are not told. */
  readonly policies: PoliciesOfRole | undefined
  readonly persona: Omit<Persona, 'tags'>
  readonly zones: readonly { readonly id: string; readonly name: string }[]
}

/**
 * Which tags the session would carry if a claim had another value, and what its role could do then that it cannot now, or the
 * reverse. The role stays the same: whether the claim gives another one the pool's rules tell.
 */
export function tagWhatIf(question: TagQuestion): TagWhatIf {
  const { map, claims, changed } = question
  const [claim, value] = changed
  const now = principalTagsOfClaims(map, claims)
  const then = principalTagsOfClaims(map, { ...claims, [claim]: value })
  const steps = then.steps.filter((step) => step.claim === claim)
  if (then.problem !== undefined) return { steps, problem: then.problem, flips: [] }
  return { steps, flips: flipsOf(question, now.tags, then.tags) }
}

type Tags = Readonly<Record<string, string>>

function flipsOf(
  { configuration, policies, persona, zones }: TagQuestion,
  before: Tags,
  then: Tags,
): readonly TagFlip[] | undefined {
  if (!policies) return undefined
  const verdictsWith = (tags: Tags) => {
    const asker = askerOf(configuration, policies, { ...persona, tags })
    return (call: Parameters<typeof predictCallVerdict>[1]): VerdictName => {
      const told = predictCallVerdict(asker, call, serviceRequirements)
      return told ? verdictOfDecision(told) : 'unknown'
    }
  }
  const [verdictNow, verdictThen] = [verdictsWith(before), verdictsWith(then)]
  return everyCapability(configuration, persona.identityId ?? anyIdentity, zones)
    .map(({ id, label, call }) => ({ id, label, before: verdictNow(call), then: verdictThen(call) }))
    .filter((flip) => flip.before !== flip.then)
}
