/**
 * Template, emulator and prediction decide alike: what the policies of the deployed roles come to, what the emulator answers over the
 * wire, and what the console foretells from the outputs of the deployment, for every role and calls on both sides of each statement.
 */
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identityPoolId, userPoolId } from '#access/pools.ts'
import { accessRoles } from '#access/roles.ts'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import { authenticatedAmr, guestAmr, webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import { requirementsOf } from '#iam/requirements/requirementsOf.ts'
import type { Decision, Principal, StatementTrace } from '#iam/types.ts'
import { layOutApp } from '../../emulator/template/layOutApp.ts'
import { parseConfiguration } from '../../src/aws/configuration/parseConfiguration.ts'
import { predictCall } from '../../src/session/predictions/predictCall.ts'
import { account, clientsOf, people, roleOf } from '../contract/prediction/askers.ts'
import { bucket as emulatedBucket, type GeneratedCall } from '../contract/prediction/calls.ts'
import { enforce } from '../contract/prediction/predict.ts'
import { type Person, startEmulator, type TestEmulator } from '../contract/startEmulator.ts'
import { deployedOutputs } from './deployedOutputs.ts'
import { gridCalls, type GridPlaces, type GridRow } from './gridCalls.ts'
import { synthesizedApp, synthesizedFiles } from './synthesizedApp.ts'

const { document } = layOutApp(synthesizedFiles(), 'manifest.json')
const [deployedBucket] = document.buckets ?? []
const configuration = await parseConfiguration(deployedOutputs(synthesizedApp(), document), 'amplify_outputs.json')

let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator()
  const owner = local.rootClient(S3Client)
  const folders = ['public/', 'shared/', ...people.map((person) => `private/${local.identityIdOf(person)}/`)]
  for (const folder of folders)
    await owner.send(new PutObjectCommand({ Bucket: emulatedBucket, Key: `${folder}kept.txt`, Body: 'x' }))
})
afterAll(() => local.close())

type PlacesAlike = Pick<GridPlaces, 'bucket' | 'userPoolId' | 'identityPoolId'>
const emulated: PlacesAlike = { bucket: emulatedBucket, userPoolId, identityPoolId }
const deployed: PlacesAlike = {
  bucket: deployedBucket?.name ?? '',
  userPoolId: document.userPool.id,
  identityPoolId: document.identityPool.id,
}

/** The calls of one person, on what is emulated or deployed. */
function rowsOf(person: Person, { bucket, userPoolId, identityPoolId }: PlacesAlike): readonly GridRow[] {
  const folderOf = (one: Person) => `private/${local.identityIdOf(one)}/`
  const others = folderOf(person === 'mika' ? 'otto' : 'mika')
  return gridCalls({ bucket, own: folderOf(person), others, userPoolId, identityPoolId })
}

const identityOf = (person: Person) => ({
  identityPoolId: document.identityPool.id,
  identityId: local.identityIdOf(person),
  amr: person === 'guest' ? guestAmr : authenticatedAmr('cognito-idp.us-east-1.amazonaws.com/pool', 'sub'),
})

/** What the template's policies come to, one decision for each thing that the call needs. AWS is called by HTTPS. */
function decideByTemplate(person: Person, { service, operation, input }: GeneratedCall): readonly Decision[] {
  const role = document.roles.find(({ name }) => name.endsWith(`-${roleOf[person]}`))
  if (!role || !deployedBucket?.policy) throw new Error('The template has no such role, or no policy on its bucket.')
  const principal: Principal = {
    type: 'AssumedRole',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${role.name}/CognitoIdentityCredentials`,
    roleArn: `arn:aws:iam::${account}:role/${role.name}`,
  }
  const needed = requirementsOf(service, operation, input, { account, region: 'us-east-1' }) ?? []
  const known = { ...principalContext(principal), ...webIdentityContext(identityOf(person)) }
  const onBucket = [{ name: 'BucketPolicy', document: deployedBucket.policy }]
  return needed.map(({ action, resource, context }) =>
    evaluate(
      { principal, action, resource, context: { ...known, 'aws:SecureTransport': 'true', ...context } },
      {
        'identity-based': role.policies ?? [],
        ...(person === 'guest' && { session: guestSessionPolicies }),
        ...(service === 's3' && { 'resource-based': onBucket }),
      },
    ),
  )
}

function foretell(person: Person, { service, operation, input }: GeneratedCall): Decision | undefined {
  const policies = configuration.policies?.find(({ roleArn }) => roleArn.endsWith(`-${roleOf[person]}`))
  if (!policies) throw new Error(`The outputs tell nothing of ${roleOf[person]}.`)
  const roleName = policies.roleArn.split('/').at(-1) ?? ''
  const isGuest = person === 'guest'
  const asker = { roleName, policies, identity: identityOf(person), isGuest, secureTransport: true }
  return predictCall(asker, { service, operation, input })
}

const isAllowed = ({ verdict }: { readonly verdict: string }) => verdict === 'allowed'

describe.each(people)('%s', (person) => {
  test('is decided alike by the template, the emulator and the prediction, on every call', async () => {
    const clients = clientsOf(local, person)
    const ofDeployed = rowsOf(person, deployed)
    const answers = []
    for (const [index, { title, allowedTo, call }] of rowsOf(person, emulated).entries()) {
      const asked = ofDeployed[index]?.call ?? call
      const decisions = decideByTemplate(person, asked)
      const foretold = foretell(person, asked)
      answers.push({
        title,
        wanted: allowedTo.includes(roleOf[person]),
        template: decisions.length > 0 && decisions.every(isAllowed),
        emulator: isAllowed(await enforce(call, clients)),
        prediction: foretold && isAllowed(foretold),
      })
    }
    expect(answers).toEqual(
      answers.map(({ title, wanted }) => ({ title, wanted, template: wanted, emulator: wanted, prediction: wanted })),
    )
  })
})

/** Whether a condition alone kept the statement from matching. */
const isKeptOut = ({ matched, elements }: StatementTrace) =>
  !matched && elements.every((one) => one.matched || one.element === 'Condition')

test('every statement of access/ meets a call that it matches, and one that its condition alone keeps out', () => {
  const unmet = people.flatMap((person) => {
    const traces = rowsOf(person, deployed)
      .flatMap(({ call }) => decideByTemplate(person, call))
      .flatMap(({ layers }) => layers.filter(({ layer }) => layer === 'identity-based'))
      .flatMap(({ policies }) => policies.flatMap(({ statements }) => statements))
    const role = accessRoles.find(({ name }) => name === roleOf[person])
    const written = role?.policies.flatMap(({ document: { Statement } }) => Statement) ?? []
    return written
      .filter(({ Sid, Condition }) => {
        const met = traces.filter(({ sid }) => sid === Sid)
        return !met.some(({ matched }) => matched) || (Condition !== undefined && !met.some(isKeptOut))
      })
      .map(({ Sid }) => `${person}: ${Sid}`)
  })
  expect(unmet).toEqual([])
})
