/** One user pool, one app client and one identity pool of an app: the emulator is filled with no more. */
import type { StackResource } from './app.ts'
import { type Finding, TemplateError } from './finding.ts'
import { flagAt, objectsAt, textAt } from './read.ts'

export interface ChosenPools {
  readonly userPool: StackResource
  readonly client: StackResource
  readonly identityPool: StackResource
}

/**
 * Of several identity pools the one that an output of the app names; of several user pools the one that this identity pool names, and an
 * output before others; else the first.
 * @param outputs what the outputs of the app come to; asked where there is something to choose
 * @throws TemplateError when one of the three is missing: nobody could use the app
 */
export function choosePools(
  resources: readonly StackResource[],
  outputs: () => ReadonlySet<string>,
  findings: Finding[],
): ChosenPools {
  const ofType = (type: string) => resources.filter((resource) => resource.type === type)
  const isOutput = ({ ref }: StackResource) => outputs().has(ref)

  const identityPools = ofType('AWS::Cognito::IdentityPool')
  const identityPool = identityPools.length > 1 ? (identityPools.find(isOutput) ?? identityPools[0]) : identityPools[0]
  const userPools = ofType('AWS::Cognito::UserPool')
  const providers = identityPool ? objectsAt(identityPool.properties, 'CognitoIdentityProviders') : []
  const isProvider = ({ ref }: StackResource) =>
    providers.some((provider) => textAt(provider, 'ProviderName')?.endsWith(`/${ref}`))
  const named = userPools.filter(isProvider)
  const candidates = named.length > 0 ? named : userPools
  const userPool = candidates.length > 1 ? (candidates.find(isOutput) ?? candidates[0]) : candidates[0]
  if (!userPool)
    throw new TemplateError(
      'AWS::Cognito::UserPool',
      'the app makes no user pool. Where it names an existing one, connect the console to that one instead.',
    )
  const ofPool = ({ properties }: StackResource) => textAt(properties, 'UserPoolId') === userPool.ref
  const clients = ofType('AWS::Cognito::UserPoolClient').filter(ofPool)
  // A browser keeps no secret, so a client that has one is not its.
  const open = clients.filter(({ properties }) => !flagAt(properties, 'GenerateSecret'))
  const isClient = ({ ref }: StackResource) => providers.some((provider) => textAt(provider, 'ClientId') === ref)
  const client = open.find(isClient) ?? open[0] ?? clients[0]
  if (!client)
    throw new TemplateError(userPool.where, 'the user pool has no app client, so no page can sign anybody in. Add one.')
  if (!identityPool)
    throw new TemplateError(
      'AWS::Cognito::IdentityPool',
      'the app makes no identity pool, so nobody gets credentials of AWS. Add one.',
    )
  const why = (chosen: StackResource) => {
    if (chosen === userPool && isProvider(chosen)) return `, which ${identityPool.where} names`
    return isOutput(chosen) ? ', which an output names' : ', the first; name the other in an output to take that'
  }
  const leaveOut = (others: readonly StackResource[], chosen: StackResource, text: string) => {
    for (const other of others)
      if (other !== chosen)
        findings.push({ kind: 'not emulated', where: other.where, text: `${text} ${chosen.where}${why(chosen)}.` })
  }
  leaveOut(userPools, userPool, 'Its clients, groups and people are not here: people sign in to')
  leaveOut(identityPools, identityPool, 'Nobody gets credentials from it: they come from')
  return { userPool, client, identityPool }
}
