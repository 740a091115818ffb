import { keepOrganization, type Organization } from '../../directory/organization/organization.ts'
import type { SeedContext } from '../../seed/seedContext.ts'

/** The organization that the account is in, where it is in one. No policy type is enabled: at first nothing is limited. */
export function seedOrganization({ store, clock, organization: seed }: SeedContext): void {
  if (!seed) return
  const { accounts, ...given } = seed
  const joinedAt = Math.floor(clock() / 1000) * 1000
  const organization: Organization = {
    ...given,
    accounts: accounts.map(({ id, name, email, parentId }) => ({ id, name, email, parentId, joinedAt })),
    enabledTypes: [],
    attachments: {},
    revision: 0,
  }
  keepOrganization(store, organization)
}
