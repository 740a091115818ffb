/** From an e-mail address and a password to the role's credentials, as a console does it from what the emulator tells. */
import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { BackendOutputs, SeededPerson } from '../../../contract/backendOutputs.ts'
import type { Credentials } from '../startEmulator.ts'
import { idTokenOf } from './idTokenOf.ts'

export async function outputsOf(url: string): Promise<BackendOutputs> {
  return (await (await fetch(`${url}/_rolecall/amplify_outputs.json`)).json()) as BackendOutputs
}

export async function personNamed(url: string, name: string): Promise<SeededPerson> {
  const found = (await outputsOf(url)).custom?.rolecall?.people?.find((person) => person.name === name)
  if (!found) throw new Error(`Nobody is called ${name}.`)
  return found
}

export interface SignedIn {
  /** ARN of the role session. */
  readonly arn: string
  readonly identityId: string
  /** What SDK clients are made with. */
  readonly settings: {
    endpoint: string
    region: string
    credentials: Credentials
    forcePathStyle: true
    maxAttempts: 1
  }
}

/** @throws the error of the SDK at the first step that is refused. */
export async function signInAs(url: string, person: Pick<SeededPerson, 'email' | 'password'>): Promise<SignedIn> {
  const outputs = await outputsOf(url)
  const { auth } = outputs
  const plain = { endpoint: url, region: auth.aws_region, maxAttempts: 1 } as const
  const provider = `cognito-idp.${auth.aws_region}.amazonaws.com/${auth.user_pool_id}`
  const Logins = { [provider]: await idTokenOf(url, outputs, person) }
  const identities = new CognitoIdentityClient(plain)
  const { IdentityId } = await identities.send(new GetIdCommand({ IdentityPoolId: auth.identity_pool_id, Logins }))
  const answer = await identities.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
  const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = answer.Credentials ?? {}
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken }
  const settings = { ...plain, credentials, forcePathStyle: true } as const
  const { Arn = '' } = await new STSClient(settings).send(new GetCallerIdentityCommand({}))
  return { arn: Arn, identityId: IdentityId ?? '', settings }
}
