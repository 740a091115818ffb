/** The walks that a stranger takes through emulator/ and iam/: how many files each enters, of a server that is warm. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { ChangeResourceRecordSetsCommand, ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { readers } from '#access/readers.ts'
import type { AuthorizationRequest } from '#iam/types.ts'
import { localBackend } from '../emulator/seed/localBackend.ts'
import { byPath, type EnteredFile, EnteredFiles } from './enteredFiles.ts'
import { signInBySrp } from './signInBySrp.ts'

/** Each walk is taken so often before it is counted: caches are full then, keys are made. */
const warmUps = 3
/** Milliseconds, longer than the decision log waits before it writes. */
const untilWritten = 200

interface Walk {
  readonly name: string
  /** Entered until the answer is there. */
  readonly files: readonly EnteredFile[]
  /** Entered behind it alone, by what is written later. */
  readonly behind: readonly EnteredFile[]
}

/** @returns the walks of docs/figures.md that are told by files, in its order. */
async function walks(): Promise<readonly Walk[]> {
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  const entered = new EnteredFiles(['emulator', 'iam'])
  await entered.start()
  // Only functions that were compiled after the start are counted for certain, so none is loaded before.
  const { createEmulator } = await import('../emulator/program/createEmulator.ts')
  const readPolicy = await policyReader()
  const emulator = await createEmulator({ data })
  try {
    const { port } = await emulator.listen(0)
    const acts = await actsOn(`http://127.0.0.1:${port}`)
    const walk = async (name: string, act: () => unknown): Promise<Walk> => {
      for (let turn = 0; turn < warmUps; turn++) await act()
      await quiet()
      await entered.take()
      await act()
      const files = await entered.take()
      await quiet()
      const paths = new Set(files.map(({ path }) => path))
      return { name, files, behind: (await entered.take()).filter(({ path }) => !paths.has(path)) }
    }
    return [
      await walk('a denied PutObject', acts.putDenied),
      await walk('its decision, by request id', acts.readDecision),
      await walk('a TXT upsert in Route 53', acts.upsertText),
      await walk('a policy document, text to trace', readPolicy),
      asOne(await walk('a sign-in, password to credentials', acts.signIn)),
    ]
  } finally {
    entered.stop()
    await emulator.close()
    rmSync(data, { recursive: true, force: true })
  }
}

/** Of several requests: what is written behind the first may be written before the last is answered, or after. */
function asOne({ name, files, behind }: Walk): Walk {
  return { name, files: [...files, ...behind].sort(byPath), behind: [] }
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, untilWritten))

async function actsOn(endpoint: string) {
  const { region, identityPoolId, userPoolId } = localBackend
  const userPool = new CognitoIdentityProviderClient({ region, endpoint })
  const identityPool = new CognitoIdentityClient({ region, endpoint })

  async function credentialsOf(email: string, password: string) {
    const { IdToken = '' } = await signInBySrp(userPool, email, password)
    const Logins = { [`cognito-idp.${region}.amazonaws.com/${userPoolId}`]: IdToken }
    const { IdentityId } = await identityPool.send(new GetIdCommand({ IdentityPoolId: identityPoolId, Logins }))
    const { Credentials = {} } = await identityPool.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
    const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials
    return { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken }
  }

  const mika = await credentialsOf('mika@example.test', 'Mika-local-1')
  const otto = await credentialsOf('otto@example.test', 'Otto-local-1')
  const s3 = new S3Client({ region, endpoint, credentials: mika, forcePathStyle: true, maxAttempts: 1 })
  const route53 = new Route53Client({ region, endpoint, credentials: otto, maxAttempts: 1 })
  const { HostedZones = [] } = await route53.send(new ListHostedZonesCommand({}))
  const zone = HostedZones.find(({ Name }) => Name === 'example.test.')
  let deniedId = ''

  return {
    async putDenied() {
      deniedId = await refusedId(
        s3.send(new PutObjectCommand({ Bucket: 'team-photos', Key: 'shared/a.txt', Body: 'a' })),
      )
    },
    async readDecision() {
      const answer = await fetch(`${endpoint}/_rolecall/decisions/${deniedId}`)
      if (!answer.ok) throw new Error(`The decision is not known: ${answer.status}.`)
      await answer.arrayBuffer()
    },
    async upsertText() {
      const ResourceRecordSet = {
        Name: 'walk.example.test',
        Type: 'TXT' as const,
        TTL: 300,
        ResourceRecords: [{ Value: '"one stop after the other"' }],
      }
      const ChangeBatch = { Changes: [{ Action: 'UPSERT' as const, ResourceRecordSet }] }
      await route53.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zone?.Id, ChangeBatch }))
    },
    signIn: () => credentialsOf('mika@example.test', 'Mika-local-1'),
  }
}

/** @throws where the call is allowed, or fails otherwise. */
async function refusedId(call: Promise<unknown>): Promise<string> {
  const problem: unknown = await call.catch((error: unknown) => error)
  const { name, $metadata } = problem as { name?: string; $metadata?: { requestId?: string } }
  if (name !== 'AccessDenied' || $metadata?.requestId === undefined) throw new Error(`It was not denied: ${name}.`)
  return $metadata.requestId
}

const policyText = JSON.stringify(readers.policies[0]?.document)
const account = '123456789012'
const asked: AuthorizationRequest = {
  principal: {
    type: 'AssumedRole',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/readers/CognitoIdentityCredentials`,
    roleArn: `arn:aws:iam::${account}:role/readers`,
  },
  action: 's3:PutObject',
  resource: 'arn:aws:s3:::team-photos/shared/a.txt',
  context: {},
}

/** Reads a policy from its text and tells why it refuses. */
async function policyReader(): Promise<() => void> {
  const { parsePolicyDocument } = await import('#iam/document/parsePolicyDocument.ts')
  const { evaluate } = await import('#iam/evaluate/evaluate.ts')
  return () => {
    const parsed = parsePolicyDocument(policyText, { kind: 'identity' })
    if (!parsed.ok) throw new Error(`It is no policy: ${JSON.stringify(parsed.problems)}.`)
    evaluate(asked, { 'identity-based': [{ name: 'Folders', document: parsed.document }] })
  }
}

const byName = process.argv.includes('by-name')
for (const { name, files, behind } of await walks()) {
  console.log(`${name.padEnd(36)} ${files.length} files, ${behind.length} more behind the answer`)
  if (!byName) continue
  for (const { path, functions } of files) console.log(`  ${path}  ${functions.join(' ')}`)
  for (const { path, functions } of behind) console.log(`  behind: ${path}  ${functions.join(' ')}`)
}
