import type { CreateRoleCommandInput, CreateRoleCommandOutput } from '@aws-sdk/client-iam'
import type { Role } from '../../../../directory/role.ts'
import type { Operation } from '../../../operation.ts'
import { boundaryFrom } from '../../boundaryFrom.ts'
import { createdRole } from '../../describe.ts'
import { refuseTakenName, roleKind, save } from '../../entityKinds.ts'
import { newEntity, tagsOf } from '../../newEntity.ts'
import { readTrustPolicy } from '../../readTrustPolicy.ts'

export const createRole: Operation<CreateRoleCommandInput, CreateRoleCommandOutput> = {
  authorization: 'permission',
  honours: {
    RoleName: true,
    AssumeRolePolicyDocument: true,
    Path: true,
    Description: true,
    MaxSessionDuration: true,
    PermissionsBoundary: true,
    Tags: { each: { Key: true, Value: true } },
  },
  run(input, context) {
    const { RoleName: name = '', Path: path, AssumeRolePolicyDocument: text = '', PermissionsBoundary, Tags } = input
    const { store } = context
    refuseTakenName(roleKind, name, store)
    const role: Role = {
      ...newEntity('role', { name, path }, context),
      ...readTrustPolicy(text, context),
      ...boundaryFrom(PermissionsBoundary, store),
      ...tagsOf(Tags),
      ...(input.Description !== undefined && { description: input.Description }),
      ...(input.MaxSessionDuration !== undefined && { maxSessionDuration: input.MaxSessionDuration }),
    }
    save(roleKind, role, store)
    return { Role: createdRole(role, store) }
  },
}
