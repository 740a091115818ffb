/** How people sign in, and the groups that they may be in. */
import { defineAuth } from '@aws-amplify/backend'
import { accessRoles } from '../access/roles.ts'
import { options } from '../options.ts'
import { externalProviders } from './externalProviders.ts'
import { secondStep } from './secondStep.ts'

/** The first of a person's groups gives the role: Amplify numbers them in this order. */
const groups = accessRoles
  .filter(({ givenTo }) => givenTo === 'group')
  .sort((one, other) => (one.precedence ?? 0) - (other.precedence ?? 0))
  .map(({ name }) => name)

export const auth = defineAuth({
  loginWith: { email: true, ...externalProviders(options) },
  userAttributes: {
    preferredUsername: { required: true, mutable: true },
    profilePicture: { required: false, mutable: true },
  },
  ...secondStep(options),
  groups,
})
