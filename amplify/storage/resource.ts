/** The bucket. Who may do what in it is said in access/ alone, so no access rule stands here. */
import { defineStorage } from '@aws-amplify/backend'

export const storage = defineStorage({ name: 'files', versioned: true })
