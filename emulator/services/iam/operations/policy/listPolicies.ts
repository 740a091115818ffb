import type { ListPoliciesCommandInput, ListPoliciesCommandOutput } from '@aws-sdk/client-iam'
import { allAwsManagedPolicies } from '../../../../directory/awsManagedPolicies.ts'
import { customerPoliciesOf } from '../../../../directory/managedPolicy.ts'
import type { Operation } from '../../../operation.ts'
import { listedPolicy, usesOf } from '../../describePolicy.ts'
import { page } from '../../page.ts'

/** The account's own policies and those of AWS. */
export const listPolicies: Operation<ListPoliciesCommandInput, ListPoliciesCommandOutput> = {
  authorization: 'permission',
  honours: { Scope: true, OnlyAttached: true, PathPrefix: true, PolicyUsageFilter: true, Marker: true, MaxItems: true },
  run({ Scope = 'All', OnlyAttached = false, PathPrefix = '/', PolicyUsageFilter: usage, ...input }, { store }) {
    const own =
      Scope === 'AWS'
        ? []
        : customerPoliciesOf(store)
            .entries()
            .map(([, policy]) => policy)
    const aws = Scope === 'Local' ? [] : allAwsManagedPolicies()
    const wanted = [...own, ...aws].filter(({ arn, path = '/' }) => {
      if (!path.startsWith(PathPrefix)) return false
      // AWS has well over a thousand: their uses are counted only where somebody asks.
      if (!OnlyAttached && usage === undefined) return true
      const { attachments, boundaries } = usesOf(store, arn)
      if (OnlyAttached && attachments + boundaries === 0) return false
      if (usage === 'PermissionsPolicy' && attachments === 0) return false
      return usage !== 'PermissionsBoundary' || boundaries > 0
    })
    const { items, position } = page(wanted, ({ name, arn }) => `${name} ${arn}`, input)
    return { Policies: items.map((policy) => listedPolicy(policy, store)), ...position }
  },
}
