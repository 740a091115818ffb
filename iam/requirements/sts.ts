/** Requirements of the STS operations that policies decide. Follows the Service Authorization Reference, "Actions, resources, and condition keys for AWS Security Token Service". */
import type { RequestContext } from '../policy/types.ts'
import { contextFrom, nestedList, requirement, text } from './requirement.ts'
import type { OperationInput, Requirement, RequirementRule } from './types.ts'

const sessionKeys = [
  ['RoleSessionName', 'sts:RoleSessionName'],
  ['ExternalId', 'sts:ExternalId'],
  ['SourceIdentity', 'sts:SourceIdentity'],
] as const

/** On the role, with what the caller passes to the session. Tags and a source identity need actions of their own. */
const assuming = (name: string): RequirementRule => (input) => {
  const role = text(input, 'RoleArn')
  const tags = nestedList(input, 'Tags')
  const context = {
    ...contextFrom(input, sessionKeys),
    ...tagContext(tags, input),
  }
  const extra: Requirement[] = []
  if (tags.length > 0) extra.push(requirement('sts:TagSession', role, context))
  if (text(input, 'SourceIdentity') !== '') extra.push(requirement('sts:SetSourceIdentity', role, context))
  return [requirement(`sts:${name}`, role, context), ...extra]
}

function tagContext(tags: readonly OperationInput[], input: OperationInput): RequestContext {
  if (tags.length === 0) return {}
  const transitive = Array.isArray(input.TransitiveTagKeys) ? input.TransitiveTagKeys.map(String) : []
  return {
    ...Object.fromEntries(tags.map((tag) => [`aws:RequestTag/${text(tag, 'Key')}`, text(tag, 'Value')])),
    'aws:TagKeys': tags.map((tag) => text(tag, 'Key')),
    ...(transitive.length > 0 ? { 'sts:TransitiveTagKeys': transitive } : {}),
  }
}

/** GetSessionToken is left out on purpose: it needs no permission. */
export const stsRequirements: Readonly<Record<string, RequirementRule>> = {
  GetCallerIdentity: () => [requirement('sts:GetCallerIdentity', '*')],
  AssumeRole: assuming('AssumeRole'),
  AssumeRoleWithWebIdentity: assuming('AssumeRoleWithWebIdentity'),
  DecodeAuthorizationMessage: () => [requirement('sts:DecodeAuthorizationMessage', '*')],
}
