import type { GetCSVHeaderCommandInput, GetCSVHeaderCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { ownPool } from '../../pools/userPools.ts'

/** What Cognito gives itself to whoever is imported. */
const notImported: ReadonlySet<string> = new Set(['sub', 'identities'])
/** Stand behind what they are about (Cognito Developer Guide, "Creating the user import CSV file"). */
const flags: Readonly<Record<string, string>> = {
  email: 'email_verified',
  phone_number: 'phone_number_verified',
}

/** The first line of a file of people: the pool's attributes, and what an import says besides. */
export const getCSVHeader: Operation<GetCSVHeaderCommandInput, GetCSVHeaderCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true },
  run(input, context) {
    const { id, settings } = ownPool(input.UserPoolId, context)
    const placed = new Set(Object.values(flags))
    const names = settings.Schema.flatMap(({ Name = '' }) => {
      if (notImported.has(Name) || placed.has(Name)) return []
      const flag = flags[Name]
      return flag === undefined ? [Name] : [Name, flag]
    })
    return { UserPoolId: id, CSVHeader: [...names, 'cognito:mfa_enabled', 'cognito:username'] }
  },
}
