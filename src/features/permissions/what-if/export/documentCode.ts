/** A document as one writes it elsewhere: for amplify/access, for CDK, for a command line. */
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import { mappingsOfCdk } from '../../../../outcomes/cdk/mappingsOfCdk.ts'
import { poolRolesCommand } from '../../../../outcomes/role-changes/poolRolesChange.ts'
import { trustCommand } from '../../../../outcomes/role-changes/trustChange.ts'
import { posixQuoted, posixWord } from '../../../../ui/shellQuoting.ts'
import type { PoolRole } from '../../roles/poolRoles.ts'
import type { EditedDocument } from '../documents/editedDocument.ts'
import { codeText } from './codeText.ts'

export const codeForms = ['JSON', 'amplify/access', 'CDK', 'CLI'] as const
export type CodeForm = (typeof codeForms)[number]

export interface CodeSubject {
  readonly role: Pick<PoolRole, 'name' | 'arn'>
  readonly identityPoolId: string
  readonly document: EditedDocument
  /** JSON. An empty one stands for no document. */
  readonly text: string
}

/** Ending of a file that holds it. */
export const endings: Readonly<Record<CodeForm, string>> = {
  JSON: 'json',
  'amplify/access': 'ts',
  CDK: 'ts',
  CLI: 'sh',
}

/** @returns undefined where the form knows no such thing, for a text that is no JSON, and for an empty one of what is never missing */
export function documentCode(form: CodeForm, subject: CodeSubject): string | undefined {
  const value = valueOf(subject.text)
  if (form === 'JSON') return subject.text
  const mayBeNone = subject.document.kind === 'boundary' || subject.document.kind === 'bucket'
  if (value === undefined && !(mayBeNone && subject.text.trim() === '')) return undefined
  switch (form) {
    case 'amplify/access':
      return accessCode(subject, value)
    case 'CDK':
      return cdkCode(subject, value)
    case 'CLI':
      return commandText(subject, value)
  }
}

/** Roles hold inline policies there; whom they trust, boundaries and buckets stand elsewhere. */
function accessCode({ role, document }: CodeSubject, value: unknown): string | undefined {
  if (document.kind !== 'identity' || document.arn !== undefined) return undefined
  const policy = codeText({ name: document.title, document: value })
  return `// amplify/access/${role.name}.ts: in the place of its policy ${JSON.stringify(document.title)}\n${policy},\n`
}

function cdkCode({ role, document }: CodeSubject, value: unknown): string | undefined {
  const { kind, title, bucket } = document
  const text = value === undefined ? '' : codeText(value)
  const ofRole = `// role: the iam.Role of your stack that is called ${JSON.stringify(role.name)}\n`
  switch (kind) {
    case 'identity':
      return `${ofRole}role.attachInlinePolicy(\n  new iam.Policy(this, ${quoted(title)}, {\n    policyName: ${quoted(title)},\n    document: iam.PolicyDocument.fromJson(${indented(text, 4)}),\n  }),\n)\n`
    case 'trust':
      return `${ofRole}const template = role.node.defaultChild as iam.CfnRole\ntemplate.assumeRolePolicyDocument = ${text}\n`
    case 'boundary':
      if (value === undefined) return `${ofRole}iam.PermissionsBoundary.of(role).clear()\n`
      return `${ofRole}iam.PermissionsBoundary.of(role).apply(\n  new iam.ManagedPolicy(this, 'Boundary', {\n    document: iam.PolicyDocument.fromJson(${indented(text, 4)}),\n  }),\n)\n`
    case 'bucket':
      if (value === undefined) return undefined
      return `new s3.CfnBucketPolicy(this, 'BucketPolicy', {\n  bucket: ${quoted(bucket ?? '')},\n  policyDocument: ${indented(text, 2)},\n})\n`
    case 'mapping': {
      const { Roles, RoleMappings = {} } = value as IdentityPoolRoles
      return `// pool: the cognito.CfnIdentityPool of your stack\nnew cognito.CfnIdentityPoolRoleAttachment(this, 'Roles', {\n  identityPoolId: pool.ref,\n  roles: ${indented(codeText(Roles), 2)},\n  roleMappings: ${indented(codeText(mappingsOfCdk(RoleMappings)), 2)},\n})\n`
    }
  }
}

function commandText({ role, identityPoolId, document }: CodeSubject, value: unknown): string | undefined {
  const { kind, title, arn, bucket = '' } = document
  const json = value === undefined ? '' : posixQuoted(JSON.stringify(value))
  const name = posixWord(role.name)
  switch (kind) {
    case 'identity':
      return arn === undefined
        ? `aws iam put-role-policy --role-name ${name} --policy-name ${posixWord(title)} --policy-document ${json}\n`
        : versionCommand(arn, json)
    case 'trust':
      return `${trustCommand(role.name, JSON.stringify(value))}\n`
    case 'boundary': {
      if (value === undefined) return `aws iam delete-role-permissions-boundary --role-name ${name}\n`
      if (arn !== undefined) return versionCommand(arn, json)
      const made = role.arn.replace(/:role\/.*$/s, `:policy/${role.name}-boundary`)
      return `aws iam create-policy --policy-name ${posixWord(`${role.name}-boundary`)} --policy-document ${json}\naws iam put-role-permissions-boundary --role-name ${name} --permissions-boundary ${posixWord(made)}\n`
    }
    case 'bucket':
      return value === undefined
        ? `aws s3api delete-bucket-policy --bucket ${posixWord(bucket)}\n`
        : `aws s3api put-bucket-policy --bucket ${posixWord(bucket)} --policy ${json}\n`
    case 'mapping':
      return `${poolRolesCommand(identityPoolId, value as IdentityPoolRoles)}\n`
  }
}

const versionCommand = (arn: string, json: string) =>
  `aws iam create-policy-version --policy-arn ${posixWord(arn)} --policy-document ${json} --set-as-default\n`

const quoted = (text: string) => codeText(text)
const indented = (text: string, by: number) => text.replaceAll('\n', `\n${' '.repeat(by)}`)

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
