import type { ListPolicyVersionsCommandInput, ListPolicyVersionsCommandOutput } from '@aws-sdk/client-iam'
import type { Operation } from '../../../operation.ts'
import { listedVersion, requirePolicy } from '../../describePolicy.ts'
import { page } from '../../page.ts'
import { versionsOf } from '../../policyVersions.ts'

/** The latest version first. */
export const listPolicyVersions: Operation<ListPolicyVersionsCommandInput, ListPolicyVersionsCommandOutput> = {
  authorization: 'permission',
  honours: { PolicyArn: true, Marker: true, MaxItems: true },
  run({ PolicyArn, ...input }, { store }) {
    const policy = requirePolicy(store, PolicyArn)
    const { items, position } = page(versionsOf(policy), ({ versionId }) => latestFirst(versionId), input)
    return { Versions: items.map((version) => listedVersion(version, policy)), ...position }
  },
}

/** A key that sorts `v10` before `v9`. */
function latestFirst(versionId: string): string {
  return String(1_000_000 - Number(versionId.slice(1))).padStart(7, '0')
}
