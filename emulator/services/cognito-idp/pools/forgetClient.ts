import type { Store } from '../../../state/store.ts'
import { forgetBranding } from '../branding/brandings.ts'
import { forgetTerms } from './terms.ts'
import { uiCustomizationsOf } from './uiCustomizations.ts'
import { type UserPoolClient, userPoolClientsOf } from './userPoolClients.ts'

/** A client goes with how its sign-in pages look and with its terms. Inside a transaction. */
export function forgetClient(store: Store, { id, poolId }: UserPoolClient): void {
  userPoolClientsOf(store).delete(id)
  uiCustomizationsOf(store).delete([poolId, id])
  forgetBranding(store, id)
  forgetTerms(store, id)
}
