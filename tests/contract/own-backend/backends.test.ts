/** `--backend`: apps as people write them run here, and each group's person may and may not what the templates say. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { synthesize } from '../../../emulator/own-backend/synthesize.ts'
import { type RunningEmulator, start as startProgram } from '../../../emulator/program/start.ts'
import { root } from '../../../scripts/builds.mjs'
import { errorOf } from '../errorOf.ts'
import { outputsOf } from '../seed/signInAs.ts'
import { personAt } from './personAt.ts'

const backends = join(root, 'tests/backends')

let folder = ''
const running: RunningEmulator[] = []
const printed: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-own-backend-'))
})
afterEach(async () => {
  for (const emulator of running.splice(0)) await emulator.close()
  printed.length = 0
  rmSync(folder, { recursive: true, force: true })
})

async function start(path: string, data = ':memory:'): Promise<string> {
  const words = ['--port', '0', '--data', data, '--backend', path]
  const emulator = await startProgram(words, (line) => printed.push(line))
  if (!emulator) throw new Error('Nothing was started.')
  running.push(emulator)
  return emulator.url
}

describe('apps as people write them', () => {
  test("Amplify with rules of storage: groups and one's own folder", async () => {
    const url = await start(join(backends, 'mediaRules/cdk.out'))
    const bucket = (await outputsOf(url)).custom?.rolecall?.places?.[0]?.bucket ?? ''
    const [editor, viewer, other] = [
      await personAt(url, 'Ada'),
      await personAt(url, 'Otto'),
      await personAt(url, 'Mika'),
    ]
    expect(editor.arn).toContain('editorsGroupRole')
    expect(await editor.put(bucket, 'drafts/a.txt')).toBe('allowed')
    expect(await viewer.get(bucket, 'drafts/a.txt')).toBe('allowed')
    expect(await viewer.put(bucket, 'drafts/b.txt')).toBe('AccessDenied')
    expect(await viewer.drop(bucket, 'drafts/a.txt')).toBe('AccessDenied')
    expect(await editor.drop(bucket, 'drafts/a.txt')).toBe('allowed')
    expect(await other.put(bucket, 'public/a.txt')).toBe('allowed')
    expect(await other.get(bucket, 'drafts/a.txt')).toBe('AccessDenied')
    expect(await other.put(bucket, `private/${other.identityId}/a.txt`)).toBe('allowed')
    expect(await other.get(bucket, `private/${viewer.identityId}/a.txt`)).toBe('AccessDenied')
    // The group's role takes the place of the one for everybody, and storage rules gave it no public/.
    expect(await editor.put(bucket, 'public/b.txt')).toBe('AccessDenied')
  })

  test('the CDK alone: rules of the identity pool choose the role', async () => {
    const url = await start(join(backends, 'teamRules'))
    const bucket = (await outputsOf(url)).custom?.rolecall?.places?.[0]?.bucket ?? ''
    const [auditor, writer, other] = [
      await personAt(url, 'Ada'),
      await personAt(url, 'Otto'),
      await personAt(url, 'Mika'),
    ]
    expect([auditor, writer, other].map(({ arn }) => arn.split('/')[1]?.replace(/[0-9A-F]{8}-.*/, ''))).toEqual([
      'Auditors',
      'Writers',
      'Everyone',
    ])
    expect(await writer.put(bucket, 'open/a.txt')).toBe('allowed')
    expect(await writer.put(bucket, 'closed/a.txt')).toBe('allowed')
    expect(await auditor.get(bucket, 'closed/a.txt')).toBe('allowed')
    expect(await auditor.put(bucket, 'closed/b.txt')).toBe('AccessDenied')
    expect(await other.get(bucket, 'open/a.txt')).toBe('allowed')
    expect(await other.get(bucket, 'closed/a.txt')).toBe('AccessDenied')
    expect(await writer.zones()).toBe('allowed')
    expect(await auditor.zones()).toBe('AccessDenied')
  })

  test('an existing bucket with inline policies: the group writes, everybody else is denied', async () => {
    const url = await start(join(backends, 'existingBucket/cdk.out/manifest.json'))
    const [member, other] = [await personAt(url, 'Ada'), await personAt(url, 'Mika')]
    const own = `members/${member.identityId}/a.txt`
    expect(await member.put('company-archive', own)).toBe('allowed')
    expect(await member.get('company-archive', own)).toBe('allowed')
    expect(await member.put('company-archive', 'open/a.txt')).toBe('AccessDenied')
    expect(await other.get('company-archive', 'open/a.txt')).toBe('AccessDenied')
    expect(printed.join('\n')).toContain('company-archive: The app only names this bucket. It is there, and empty.')
  })

  test('the backend of this repository runs from its templates too, with the decisions of access/', async () => {
    const url = await start(join(root, 'tests/amplify/synthesized'))
    const bucket = (await outputsOf(url)).custom?.rolecall?.places?.[0]?.bucket ?? ''
    const [admin, operator, auditor, reader] = [
      await personAt(url, 'Ada'),
      await personAt(url, 'Otto'),
      await personAt(url, 'Rosa'),
      await personAt(url, 'Edda'),
    ]
    expect(await admin.put(bucket, 'shared/a.txt')).toBe('allowed')
    expect(await operator.put(bucket, 'shared/b.txt')).toBe('AccessDenied')
    expect(await reader.get(bucket, 'shared/a.txt')).toBe('allowed')
    expect(await auditor.get(bucket, 'shared/a.txt')).toBe('allowed')
    expect(await auditor.put(bucket, `private/${auditor.identityId}/a.txt`)).toBe('AccessDenied')
    expect(await reader.put(bucket, `private/${reader.identityId}/a.txt`)).toBe('allowed')
    expect(await reader.drop(bucket, `private/${reader.identityId}/a.txt`)).toBe('AccessDenied')
    expect(await operator.drop(bucket, `private/${operator.identityId}/a.txt`)).toBe('allowed')
  })
})

/** A template whose readers may read `files/open/*`, and more where it is said. */
function template(...more: readonly string[]) {
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': { Ref: 'Identities' } } },
      },
    ],
  }
  const Resource = ['open/*', ...more].map((path) => ({ 'Fn::Sub': `\${Files.Arn}/${path}` }))
  return JSON.stringify({
    Resources: {
      Pool: { Type: 'AWS::Cognito::UserPool' },
      Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
      Identities: { Type: 'AWS::Cognito::IdentityPool' },
      Everyone: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'everyone',
          AssumeRolePolicyDocument: trust,
          Policies: [
            {
              PolicyName: 'Read',
              PolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  { Effect: 'Allow', Action: 's3:GetObject', Resource },
                  // Who may list a bucket is told what is not in it.
                  { Effect: 'Allow', Action: 's3:ListBucket', Resource: { 'Fn::GetAtt': ['Files', 'Arn'] } },
                ],
              },
            },
          ],
        },
      },
      Attachment: {
        Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
        Properties: {
          IdentityPoolId: { Ref: 'Identities' },
          Roles: { authenticated: { 'Fn::GetAtt': ['Everyone', 'Arn'] } },
        },
      },
      Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'files-of-the-test' } },
    },
  })
}

describe('a change of the code', () => {
  test('is laid out while it runs, prints what flips, and keeps what people stored', async () => {
    const file = join(folder, 'app.json')
    writeFileSync(file, template('secret/*'))
    const url = await start(file)
    const before = await personAt(url, 'Mika')
    expect(await before.get('files-of-the-test', 'secret/a.txt')).toBe('NoSuchKey')
    writeFileSync(file, template())
    const line = 'Changed   people without a group lose s3:GetObject on arn:aws:s3:::files-of-the-test/secret/*'
    await vi.waitFor(() => expect(printed).toContain(line), { timeout: 20_000 })
    expect(await before.get('files-of-the-test', 'secret/a.txt')).toBe('AccessDenied')
  })

  test('that cannot be read changes nothing, and says why', async () => {
    const file = join(folder, 'app.json')
    writeFileSync(file, template())
    const url = await start(file)
    writeFileSync(file, '{')
    await vi.waitFor(() => expect(printed.join('\n')).toMatch(/Unchanged app\.json: not JSON/), { timeout: 20_000 })
    expect(await (await personAt(url, 'Mika')).get('files-of-the-test', 'open/a.txt')).toBe('NoSuchKey')
  })

  test('between two starts is laid out at the second, with the same ids', async () => {
    const file = join(folder, 'app.json')
    const data = join(folder, 'data')
    writeFileSync(file, template())
    const first = await outputsOf(await start(file, data))
    await running.pop()?.close()
    writeFileSync(file, template('more/*'))
    const url = await start(file, data)
    expect((await outputsOf(url)).auth).toEqual(first.auth)
    expect(printed).toContain(
      'Changed   people without a group gain s3:GetObject on arn:aws:s3:::files-of-the-test/more/*',
    )
    expect(await (await personAt(url, 'Mika')).get('files-of-the-test', 'more/a.txt')).toBe('NoSuchKey')
  })
})

/** A folder as `npm create amplify` leaves it, whose backend is `code`. */
function amplifyFolder(code: string): string {
  const app = join(folder, 'app')
  mkdirSync(join(app, 'amplify'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'), 'junction')
  writeFileSync(join(app, 'package.json'), '{"type":"module"}')
  writeFileSync(join(app, 'amplify/backend.ts'), code)
  return app
}

describe('amplify/backend.ts', () => {
  test('is synthesised with the packages of its own folder', async () => {
    const made = join(folder, 'made')
    cpSync(join(backends, 'mediaRules/cdk.out'), made, { recursive: true })
    const copy = `import { cpSync } from 'node:fs'\ncpSync(${JSON.stringify(made)}, process.env.CDK_OUTDIR!, { recursive: true })\n`
    const url = await start(amplifyFolder(copy))
    expect((await outputsOf(url)).auth.groups?.map((group) => Object.keys(group)[0])).toEqual(['editors', 'viewers'])
    expect(printed.join('\n')).toMatch(
      /amplify\/backend\.ts\n +20 resources, synthesised in \d+\.\d s: 5 roles, 1 bucket$/m,
    )
  })

  test('that throws ends the start with its own error', async () => {
    const { message } = await errorOf(start(amplifyFolder("throw new Error('no such table: people')")))
    expect(message).toMatch(/^amplify\/backend\.ts of .*app threw an error\. It said:\n[\s\S]*no such table: people/)
  })

  test('that hangs is stopped', async () => {
    const app = amplifyFolder('console.log("waiting for the database"); setInterval(() => undefined, 1000)')
    const { message } = await errorOf(synthesize(app, { timeoutMs: 3000 }))
    expect(message).toMatch(/did not end within 3 s\. It said:\nwaiting for the database$/)
  })

  test('without its packages says what to do', async () => {
    const app = amplifyFolder('')
    rmSync(join(app, 'node_modules'))
    const { message } = await errorOf(start(app))
    expect(message).toMatch(/are not installed: there is no tsx.*Run "npm install" there\.$/)
  })
})

test.each([
  ['nothing', 'missing', /--backend .*missing: there is no such file or folder\./],
  ['an empty folder', '.', /there is no amplify\/backend\.ts, no cdk\.out and no template\.yaml in it/],
  ['broken YAML', 'a.yaml', /^a\.yaml, line 1, column 11: there is no value/],
])('malformed: %s is refused in words', async (_what, name, problem) => {
  writeFileSync(join(folder, 'a.yaml'), 'Resources:')
  expect((await errorOf(start(join(folder, name)))).message).toMatch(problem)
})

test('malformed: a template with a policy that AWS would refuse names it', async () => {
  const file = join(folder, 'app.json')
  writeFileSync(
    file,
    template().replace('"Effect":"Allow","Action":"s3:GetObject"', '"Effect":"Perhaps","Action":"s3:GetObject"'),
  )
  const { message } = await errorOf(start(file))
  expect(message).toMatch(/the template's roles\[0\]\.policies\[0\]/)
  expect(readFileSync(file, 'utf8')).toContain('Perhaps')
})
