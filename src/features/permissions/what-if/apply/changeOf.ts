import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { AnyAnswer } from '../../../../aws/operations/callOperation.ts'
import type { AskedCall } from '../../../../outcomes/askedCall.ts'
import { poolRolesCall } from '../../../../outcomes/role-changes/poolRolesChange.ts'
import { trustCall } from '../../../../outcomes/role-changes/trustChange.ts'
import type { PoolRole } from '../../roles/poolRoles.ts'
import type { ReadDraft } from '../documents/draft.ts'
import type { EditedDocument } from '../documents/editedDocument.ts'

/** One call of a change. */
export interface ChangeStep {
  readonly call: AskedCall
  /**
   * What takes it back, in order.
   * @param answers of this step and those before it
   */
  readonly undo: (answers: readonly AnyAnswer[]) => readonly AskedCall[]
}

const iam = (operation: string, target: string, input: Record<string, unknown>): AskedCall => ({
  service: 'iam',
  operation,
  target,
  input,
})
const oneLine = (text: string) => JSON.stringify(JSON.parse(text))

/**
 * The calls that put a draft in force, in order.
 * @param draft one that can be read
 * @param text of the draft
 */
export function changeOf(
  { identityPoolId }: { readonly identityPoolId: string },
  role: Pick<PoolRole, 'name' | 'arn'>,
  document: EditedDocument,
  draft: ReadDraft,
  text: string,
): readonly ChangeStep[] {
  switch (document.kind) {
    case 'identity':
      return document.arn === undefined ? inlineSteps(role, document, text) : versionSteps(document.arn, text)
    case 'boundary':
      return boundarySteps(role, document, draft, text)
    case 'trust': {
      const update = (document: string) => trustCall(role.name, oneLine(document))
      return [{ call: update(text), undo: () => [update(document.text)] }]
    }
    case 'bucket':
      return [{ call: bucketCall(document, text), undo: () => [bucketCall(document, document.text)] }]
    case 'mapping': {
      const set = (roles: string) => poolRolesCall(identityPoolId, JSON.parse(roles) as IdentityPoolRoles)
      return [{ call: set(text), undo: () => [set(document.text)] }]
    }
  }
}

function inlineSteps({ name }: Pick<PoolRole, 'name'>, document: EditedDocument, text: string): readonly ChangeStep[] {
  const put = (PolicyDocument: string) =>
    iam('PutRolePolicy', `${name}/${document.title}`, {
      RoleName: name,
      PolicyName: document.title,
      PolicyDocument: oneLine(PolicyDocument),
    })
  return [{ call: put(text), undo: () => [put(document.text)] }]
}

/** A managed policy is not changed: it gets another version, and the one before stays. */
function versionSteps(arn: string, text: string): readonly ChangeStep[] {
  return [
    { call: iam('GetPolicy', arn, { PolicyArn: arn }), undo: () => [] },
    {
      call: iam('CreatePolicyVersion', arn, { PolicyArn: arn, PolicyDocument: oneLine(text), SetAsDefault: true }),
      undo: ([policy, version]) => [
        iam('SetDefaultPolicyVersion', arn, {
          PolicyArn: arn,
          VersionId: memberOf(policy, 'Policy', 'DefaultVersionId'),
        }),
        iam('DeletePolicyVersion', arn, {
          PolicyArn: arn,
          VersionId: memberOf(version, 'PolicyVersion', 'VersionId'),
        }),
      ],
    },
  ]
}

/** A boundary is a managed policy that a role is held by: one is made for the role where it has none. */
function boundarySteps(
  { name, arn }: Pick<PoolRole, 'name' | 'arn'>,
  document: EditedDocument,
  draft: ReadDraft,
  text: string,
): readonly ChangeStep[] {
  const set = (PermissionsBoundary: string) =>
    iam('PutRolePermissionsBoundary', name, { RoleName: name, PermissionsBoundary })
  const drop = iam('DeleteRolePermissionsBoundary', name, { RoleName: name })
  const { arn: boundary } = document
  if (boundary !== undefined) {
    return draft.kind === 'none' ? [{ call: drop, undo: () => [set(boundary)] }] : versionSteps(boundary, text)
  }
  if (draft.kind === 'none') return []
  const PolicyName = `${name}-boundary`
  const made = arn.replace(/:role\/.*$/s, `:policy/${PolicyName}`)
  return [
    {
      call: iam('CreatePolicy', PolicyName, { PolicyName, PolicyDocument: oneLine(text) }),
      undo: () => [iam('DeletePolicy', made, { PolicyArn: made })],
    },
    { call: set(made), undo: () => [drop] },
  ]
}

function bucketCall({ bucket = '' }: EditedDocument, text: string): AskedCall {
  const input = { Bucket: bucket }
  return text.trim() === ''
    ? { service: 's3', operation: 'DeleteBucketPolicy', target: bucket, input }
    : { service: 's3', operation: 'PutBucketPolicy', target: bucket, input: { ...input, Policy: oneLine(text) } }
}

function memberOf(answer: AnyAnswer | undefined, holder: string, name: string): unknown {
  const held: unknown = answer?.[holder]
  return typeof held === 'object' && held !== null ? Reflect.get(held, name) : undefined
}
