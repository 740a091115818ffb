/** The commands of the documents: those of npm are this repository's, those of AWS are AWS's, and run here where the emulator has them. */
import * as sdk from '@aws-sdk/client-cognito-identity-provider'
import * as iam from '@aws-sdk/client-iam'
import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import * as organizations from '@aws-sdk/client-organizations'
import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cognitoIdp } from '../../emulator/services/cognito-idp/service.ts'
import { startEmulator, type TestEmulator } from '../contract/startEmulator.ts'
import { fencedBlocks } from '../markdown.ts'
import { files, read } from '../tree.ts'
import { type AwsCommand, readAwsCommand } from './awsCommand.ts'
import { npmProblem } from './npmCommand.ts'

interface DocumentedCommand {
  /** `docs/deploy.md` */
  readonly document: string
  readonly line: string
}

/** Lines of the blocks that a shell is given, without what stands behind `#`. */
const commands = files
  .filter((path) => /^docs\/[\w/-]+\.md$|^README\.md$/.test(path))
  .flatMap((document) => fencedBlocks(read(document)).map((block) => ({ document, ...block })))
  .filter(({ language, code }) => language === 'sh' || (language === '' && /^(npm|aws|npx) /.test(code)))
  .flatMap(({ document, code }) =>
    code
      .split('\n')
      .map((line) => ({ document, line: line.replace(/\s+#.*$/, '').trim() }))
      .filter(({ line }) => line !== ''),
  )
const ofThisRepository = commands.filter(({ line }) => /^npm (run|start|test)\b/.test(line))
const ofAws = commands.filter(({ line }) => line.startsWith('aws '))
/** Whoever adds another kind says here who checks it. */
const ofOthers =
  /^(amplify (add auth|update auth|push|pull|delete)|npm create amplify@latest|npm install [@\w/ .-]+|npx ampx sandbox)\b/

test('the documents have commands, and none of a kind that nobody checks', () => {
  expect(ofThisRepository.length).toBeGreaterThan(5)
  expect(ofAws.length).toBeGreaterThan(5)
  const known = new Set<DocumentedCommand>([...ofThisRepository, ...ofAws])
  expect(commands.filter((command) => !known.has(command) && !ofOthers.test(command.line))).toEqual([])
})

test.each(ofThisRepository)('$line ($document) is a script, and takes these options', ({ line }) => {
  expect(npmProblem(line)).toBeUndefined()
})

test.each([
  ['npm run nothing', 'package.json has no script nothing'],
  ['npm start -- --conect file', 'npm run start takes no --conect'],
  ['npm run emulator -- --show-root-keys', 'npm run emulator takes no --show-root-keys'],
  ['npm run ampx -- sandpit', 'ampx has no sandpit'],
])('%s would be told', (line, problem) => {
  expect(npmProblem(line)).toBe(problem)
})

describe('Commands of the AWS CLI', () => {
  test.each(ofAws)('$line ($document) has the operation and options of AWS', ({ line }) => {
    expect(() => readAwsCommand(line)).not.toThrow()
  })

  test.each([
    ['aws cognito-idp admin-make-user --username ada', 'cognito-idp has no admin-make-user.'],
    ['aws cognito-idp list-users --pool-id a', 'cognito-idp list-users has no option --pool-id.'],
    ['aws cognito-idp admin-get-user --username ada', 'cognito-idp admin-get-user needs --user-pool-id.'],
    [
      'aws cognito-idp admin-create-user --user-pool-id a --username ada --user-attributes Key=email',
      '--user-attributes has no Key.',
    ],
    ['aws amplify update-app --application-id a', 'amplify update-app has no option --application-id.'],
    ['aws dreams list-dreams', 'The SDK here has no service dreams.'],
  ])('%s would be told', (line, problem) => {
    expect(() => readAwsCommand(line)).toThrow(problem)
  })

  test('are read as the SDK takes them', () => {
    const line =
      'aws cognito-idp list-users --user-pool-id us-east-1_A --filter \'email = "a@b.test"\' --limit 5 --region eu-west-1'
    expect(readAwsCommand(line)).toEqual({
      service: 'cognito-idp',
      operation: 'ListUsers',
      input: { UserPoolId: 'us-east-1_A', Filter: 'email = "a@b.test"', Limit: 5 },
    })
  })
})

describe('An organization of three accounts', () => {
  const packages: Readonly<Record<string, { readonly sdk: object; readonly client: typeof IAMClient }>> = {
    iam: { sdk: iam, client: IAMClient },
    organizations: { sdk: organizations, client: organizations.OrganizationsClient as never },
    s3api: { sdk: s3, client: s3.S3Client as never },
  }

  test('the commands of the guide run in their order, as the owner that each names', async () => {
    const local = await startEmulator()
    const keys = local.emulator.otherRootKeys
    const credentials: Readonly<Record<string, object | undefined>> = {
      owner: local.emulator.rootKey,
      management: keys.get('111122223333'),
      partner: keys.get('444455556666'),
      rosa: local.credentialsFor('rosa'),
    }
    let policy: string | undefined
    const commands = ofAws.filter(({ document }) => document === 'docs/guides/organization.md')
    try {
      for (const { line } of commands) {
        const { service = '', operation = '', profile = '', input } = readAwsCommand(line) ?? {}
        const known = packages[service]
        const Command = (known?.sdk as Readonly<Record<string, new (input: object) => iam.ListRolesCommand>>)[
          `${operation}Command`
        ]
        if (!known || !Command || !credentials[profile]) throw new Error(`Nobody can run ${line}.`)
        const client = local.rootClient(known.client, { credentials: { ...credentials[profile] } })
        const sent = { ...input, ...(input && 'PolicyId' in input && { PolicyId: policy }) }
        const answer: object = await client.send(new Command(sent))
        if ('Policy' in answer)
          policy = (answer as organizations.CreatePolicyResponse).Policy?.PolicySummary?.Id ?? policy
      }
      const report = { Bucket: 'partner-archive', Key: 'reports/2025.txt' }
      await expect(local.clientFor('rosa', s3.S3Client).send(new s3.GetObjectCommand(report))).rejects.toThrow('Denied')
      expect(commands.length).toBeGreaterThan(10)
    } finally {
      await local.close()
    }
  })
})

describe('Managing people', () => {
  let local: TestEmulator
  beforeAll(async () => {
    local = await startEmulator()
  })
  afterAll(() => local.close())

  const guide = 'docs/guides/managing-users.md'
  const ofGuide = ofAws.filter(({ document }) => document === guide).map(({ line }) => readAwsCommand(line))

  /** Sends what a command says, by the SDK's class for it. */
  function send(client: sdk.CognitoIdentityProviderClient, { operation, input }: AwsCommand): Promise<unknown> {
    const classes = sdk as unknown as Readonly<Record<string, new (input: object) => sdk.AdminCreateUserCommand>>
    const Command = classes[`${operation}Command`]
    if (!Command) throw new Error(`The SDK has no ${operation}Command.`)
    return client.send(new Command(input))
  }

  test('the commands work here in their order, and those that the emulator lacks say so', async () => {
    const owner = local.rootClient(sdk.CognitoIdentityProviderClient)
    const answered: string[] = []
    for (const command of ofGuide) {
      if (command === undefined) continue
      if (command.operation in cognitoIdp.operations) {
        await send(owner, command)
        answered.push(command.operation)
      } else await expect(send(owner, command)).rejects.toThrow(`${command.operation} is not emulated`)
    }
    expect(answered).toContain('AdminCreateUser')
  })

  test('a guest whose role has the policy that the guide warns of makes users', async () => {
    const [policy = ''] = fencedBlocks(read(guide))
      .filter(({ language, code }) => language === 'json' && code.includes('NeverForGuests'))
      .map(({ code }) => code)
    const guest = local.clientFor('guest', sdk.CognitoIdentityProviderClient)
    const create = (Username: string) =>
      guest.send(
        new sdk.AdminCreateUserCommand({
          UserPoolId: 'us-east-1_Rolecall1',
          Username,
          UserAttributes: [
            { Name: 'email', Value: Username },
            { Name: 'preferred_username', Value: 'Eve' },
          ],
        }),
      )
    await expect(create('eve@example.test')).rejects.toThrow('not authorized')
    const target = { RoleName: 'guest', PolicyName: 'NeverForGuests', PolicyDocument: policy }
    await local.rootClient(IAMClient).send(new PutRolePolicyCommand(target))
    await expect(create('eve@example.test')).resolves.toMatchObject({ User: { Enabled: true } })
  })
})
