/** Everything that a draft of one document would change, worked out from what was read: nobody is asked. */
import type { DecidedRequest } from '#contract/decidedRequest.ts'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { PolicyDocument } from '#iam/types.ts'
import type { AwsConfig } from '../../../../aws/configuration/configuration.ts'
import { askerOf } from '../../../../session/may-do/askerOf.ts'
import { everyCapability } from '../../../../session/may-do/everyCapability.ts'
import { anyIdentity } from '../../../../session/may-do/ownIdentity.ts'
import type { PoolRole } from '../../roles/poolRoles.ts'
import type { ReadDraft } from '../documents/draft.ts'
import type { EditedDocument } from '../documents/editedDocument.ts'
import { type CallFlip, callFlips } from './callFlips.ts'
import { type CapabilityFlip, capabilityFlips } from './capabilityFlips.ts'
import { type GivenFlip, mappingFlips, trustFlips } from './givenFlips.ts'
import { withDraft } from './withDraft.ts'

/** What drafts are tried on. */
export interface WhatIfGround {
  readonly configuration: AwsConfig
  /** The role whose documents are edited. */
  readonly role: PoolRole
  /** Every role that is told, that one among them. */
  readonly columns: readonly { readonly role: PoolRole; readonly policies: PoliciesOfRole }[]
  readonly zones: readonly { readonly id: string; readonly name: string }[]
  readonly trust: PolicyDocument | undefined
  readonly mapping: IdentityPoolRoles | undefined
  /** Of the role's sessions, the latest first. */
  readonly requests: readonly DecidedRequest[]
}

export interface WhatIf {
  readonly capabilities: readonly CapabilityFlip[]
  /** How many were decided again, over all roles that the document has a say in. */
  readonly capabilitiesTold: number
  readonly capabilitiesUnknown: number
  readonly calls: readonly CallFlip[]
  readonly callsTold: number
  readonly given: readonly GivenFlip[]
  /** Roles that the document has a say in; the edited one's first. */
  readonly roles: readonly string[]
}

/** @param draft one that can be read */
export function whatIf(ground: WhatIfGround, document: EditedDocument, draft: ReadDraft): WhatIf {
  const { configuration, role, columns, zones, requests } = ground
  const touched = columns.flatMap(({ role: one, policies }) => {
    const drafted = withDraft(policies, document, draft)
    // A boundary that is not set yet is set for this role alone.
    const isForOthers = document.kind !== 'boundary' || document.arn !== undefined
    return drafted === policies || (!isForOthers && one.arn !== role.arn) || !isOwn(document, one, role)
      ? []
      : [{ role: one, policies, drafted }]
  })
  const every = everyCapability(configuration, anyIdentity, zones)
  const capabilities = touched.map(({ role: { isGuest }, policies, drafted }) => {
    const by = (told: PoliciesOfRole) => askerOf(configuration, told, { isGuest })
    return capabilityFlips(every, by(policies), by(drafted))
  })
  const own = touched.find(({ role: { arn } }) => arn === role.arn)
  const calls = own ? callFlips(requests, own.policies, own.drafted) : { flips: [], told: 0 }
  return {
    capabilities: capabilities.flatMap(({ flips }) => flips),
    capabilitiesTold: sum(capabilities.map(({ told }) => told)),
    capabilitiesUnknown: sum(capabilities.map(({ unknown }) => unknown)),
    calls: calls.flips,
    callsTold: calls.told,
    given: givenFlips(ground, document, draft),
    roles: touched.map(({ role: { name } }) => name),
  }
}

/** An inline policy is its role's alone, though others may have one of its name. */
function isOwn({ kind, arn }: EditedDocument, one: PoolRole, role: PoolRole): boolean {
  return kind !== 'identity' || arn !== undefined || one.arn === role.arn
}

function givenFlips(
  { configuration, role, trust, mapping }: WhatIfGround,
  { kind }: EditedDocument,
  draft: ReadDraft,
): readonly GivenFlip[] {
  if (kind === 'trust' && draft.kind === 'policy' && trust)
    return trustFlips(configuration, role, trust, draft.document)
  if (draft.kind === 'mapping' && mapping) return mappingFlips(configuration, mapping, draft.roles)
  return []
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
