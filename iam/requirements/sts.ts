/** Requirements of the STS operations. Follows the Service Authorization Reference, "Actions, resources, and condition keys for AWS Security Token Service". */
import type { RequestContext } from '../types.ts'
import { contextFrom, nested, nestedList, requirement, text } from './requirement.ts'
import { tagListContext, texts } from './tagging.ts'
import type { AccountTable, OperationInput, Requirement, RequirementRule, RequirementTable } from './types.ts'

const sessionKeys = [
  ['RoleSessionName', 'sts:RoleSessionName'],
  ['ExternalId', 'sts:ExternalId'],
  ['SourceIdentity', 'sts:SourceIdentity'],
] as const

const anyOf = (key: string, values: readonly string[]): RequestContext => (values.length > 0 ? { [key]: values } : {})

/** On the role, with what the caller passes to the session. What stays with the session needs actions of its own. */
const assuming =
  (name: string): RequirementRule =>
  (input) => {
    const role = text(input, 'RoleArn')
    const tags = nestedList(input, 'Tags')
    const providers = nestedList(input, 'ProvidedContexts').map((provided) => text(provided, 'ProviderArn'))
    const context = {
      ...contextFrom(input, sessionKeys),
      ...tagListContext(input, 'Tags'),
      ...(tags.length > 0 ? anyOf('sts:TransitiveTagKeys', texts(input, 'TransitiveTagKeys')) : {}),
    }
    const extra: Requirement[] = []
    if (tags.length > 0) extra.push(requirement('sts:TagSession', role, context))
    if (text(input, 'SourceIdentity') !== '') extra.push(requirement('sts:SetSourceIdentity', role, context))
    const provided = anyOf('sts:RequestContextProviders', providers)
    if (providers.length > 0) extra.push(requirement('sts:SetContext', role, context, provided))
    return [requirement(`sts:${name}`, role, context), ...extra]
  }

const onEverything =
  (name: string): RequirementRule =>
  () => [requirement(`sts:${name}`, '*')]

function getWebIdentityToken(input: OperationInput): readonly Requirement[] {
  const keys = [
    ['DurationSeconds', 'sts:DurationSeconds'],
    ['SigningAlgorithm', 'sts:SigningAlgorithm'],
  ] as const
  const audience = anyOf('sts:IdentityTokenAudience', texts(input, 'Audience'))
  const tags = tagListContext(input, 'Tags')
  const token = requirement('sts:GetWebIdentityToken', '*', contextFrom(input, keys), audience, tags)
  if (nestedList(input, 'Tags').length === 0) return [token]
  return [token, requirement('sts:TagGetWebIdentityToken', '*', tags)]
}

/**
 * AWS answers GetCallerIdentity and GetSessionToken whatever policies say; `evaluate` knows that. The web identity and
 * SAML forms are asked of the role's trust policy alone, nobody signs them.
 */
export const stsRequirements: RequirementTable = {
  GetCallerIdentity: onEverything('GetCallerIdentity'),
  GetSessionToken: onEverything('GetSessionToken'),
  GetAccessKeyInfo: onEverything('GetAccessKeyInfo'),
  GetDelegatedAccessToken: onEverything('GetDelegatedAccessToken'),
  DecodeAuthorizationMessage: onEverything('DecodeAuthorizationMessage'),
  GetWebIdentityToken: getWebIdentityToken,
  AssumeRole: assuming('AssumeRole'),
  AssumeRoleWithWebIdentity: assuming('AssumeRoleWithWebIdentity'),
  AssumeRoleWithSAML: assuming('AssumeRoleWithSAML'),
  /** The member account's root user; `TargetPrincipal` is its ARN or the account's 12 digits. */
  AssumeRoot: (input) => {
    const target = text(input, 'TargetPrincipal')
    const root = target.startsWith('arn:') ? target : `arn:aws:iam::${target}:root`
    const task = contextFrom(nested(input, 'TaskPolicyArn'), [['arn', 'sts:TaskPolicyArn']])
    return [requirement('sts:AssumeRoot', root, task)]
  },
}

export const stsAccountRequirements: AccountTable = {
  GetFederationToken: (input, { account }) => {
    const user = `arn:aws:sts::${account}:federated-user/${text(input, 'Name')}`
    const tags = tagListContext(input, 'Tags')
    const token = requirement('sts:GetFederationToken', user, tags)
    return nestedList(input, 'Tags').length > 0 ? [token, requirement('sts:TagSession', user, tags)] : [token]
  },
}
