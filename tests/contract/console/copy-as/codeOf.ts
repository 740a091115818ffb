import type { Clients } from '../../../../src/aws/call/clientsOfRole.ts'
import type { AwsConfig } from '../../../../src/aws/configuration/configuration.ts'
import { copiedInput } from '../../../../src/aws/copied-call/copiedInput.ts'
import { prepareCopy, type PreparedCopy } from '../../../../src/aws/copied-call/prepareCopy.ts'
import { fileOfBytes } from '../../../../src/outcomes/copy-as/fileOfBytes.ts'
import { leftOuts } from '../../../../src/outcomes/copy-as/notesOf.ts'
import type { TestEmulator } from '../../startEmulator.ts'
import type { CopiedCase, Stage } from './copiedCase.ts'
import { sdkClient, sdkCommand } from './stages.ts'

/** The call as the console would copy it. */
export async function prepared(local: TestEmulator, one: CopiedCase, stage: Stage): Promise<PreparedCopy> {
  const client = (service: CopiedCase['service']) => () => Promise.resolve(sdkClient(local, service))
  const clients = {
    s3: client('s3'),
    route53: client('route53'),
    sts: client('sts'),
    iam: client('iam'),
    cognitoIdp: client('cognito-idp'),
    cognitoIdentity: client('cognito-identity'),
  } as unknown as Clients
  const { url } = local
  const endpoints = { s3: url, route53: url, sts: url, userPool: url, identityPool: url }
  const configuration = { region: 'us-east-1', endpoints, places: [] } as unknown as AwsConfig
  return prepareCopy({ clients, configuration }, { ...one, input: one.input(stage) })
}

/** What somebody has to put in the places that the notes name: texts for the code, files for the folder. */
export function fillIns(one: CopiedCase, stage: Stage) {
  const input = one.input(stage)
  const copied = copiedInput(sdkCommand(one.service, one.operation, {}).schema, input)
  const secrets = leftOuts(copied)
    .filter(({ kind }) => kind === 'secret')
    .map(({ name, path }) => ({ name, secret: String(input[path]) }))
  const files = leftOuts(fileOfBytes(copied))
    .filter(({ kind }) => kind === 'file')
    .map(({ name, path }) => ({ name, bytes: input[path] as string | Uint8Array }))
  return { secrets, files }
}
